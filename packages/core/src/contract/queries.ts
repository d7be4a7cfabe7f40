import * as z from 'zod/mini';
import { date, id } from '../record/fields.js';

const limit = z.optional(z.pipe(z.string().check(z.regex(/^[1-9][0-9]{0,2}$/)), z.transform(Number)));
const cursor = z.optional(z.string().check(z.maxLength(500)));

const narrowed = {
  author: z.optional(id()),
  state: z.optional(z.string().check(z.maxLength(50))),
  /** On or after this day. */
  since: z.optional(date()),
  /** On or before this day. */
  until: z.optional(date()),
  /** Due on or before this day. */
  dueBy: z.optional(date()),
  cursor,
  limit,
};

/** How a list of records may be narrowed: all parts of the envelope. Newest first; pages of `limit` (50 unless told, 200 at most). */
export const ListQuery = z.strictObject({ pupil: z.optional(id()), ...narrowed });
export type ListQuery = z.input<typeof ListQuery>;

/** The same for records about a member of staff. */
export const StaffListQuery = z.strictObject({ staff: z.optional(id()), ...narrowed });
export type StaffListQuery = z.input<typeof StaffListQuery>;

/**
 * How the list of a kind may be narrowed.
 *
 * @example
 * ```ts
 * Object.keys(listQueryOf({ about: 'staff' }).shape)[0]; // → 'staff'
 * ```
 */
export const listQueryOf = ({ about }: { readonly about: 'pupil' | 'staff' }) => (about === 'staff' ? StaffListQuery : ListQuery);

export const TimelineQuery = z.strictObject({ since: z.optional(date()), until: z.optional(date()), cursor, limit });
export type TimelineQuery = z.input<typeof TimelineQuery>;

/** `search` looks in names; `mine` leaves only pupils to whom the reader has a relation. */
export const PupilQuery = z.strictObject({ search: z.optional(z.string().check(z.minLength(1), z.maxLength(100))), mine: z.optional(z.literal('true')), cursor, limit });
export type PupilQuery = z.input<typeof PupilQuery>;

/** Whose caseload; the reader's own unless told. Another mentor's is for those who work school-wide. */
export const CaseloadQuery = z.strictObject({ mentor: z.optional(id()) });
export type CaseloadQuery = z.input<typeof CaseloadQuery>;
