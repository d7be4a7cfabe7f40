import * as z from 'zod/mini';
import { Role, Relation } from '../access/roles.js';
import { AttendanceRegister } from '../attendance/schema.js';
import { AttendanceSummary } from '../attendance/schema.js';
import { CaseloadRow } from '../caseload/row.js';
import { CareTeamMember, Person, Pupil } from '../people/person.js';
import { date, id } from '../record/fields.js';

/** Who the token says you are: the person, their roles at the school, and the school's day. */
export const Me = z.object({
  person: Person,
  roles: z.array(Role),
  school: z.object({ id: id(), name: z.string(), invented: z.optional(z.boolean()) }),
  today: date(),
});
export type Me = z.infer<typeof Me>;

/**
 * One page of a list. Without `next` it is the last.
 *
 * @example
 * ```ts
 * pageOf(Me.shape.school).safeParse({ items: [], next: 'abc' }).success; // → true
 * ```
 */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item), next: z.optional(z.string()) });

/** A pupil in a list, with the reader's own relations to them. */
export const PupilEntry = z.extend(Pupil, { relations: z.array(Relation) });
export type PupilEntry = z.infer<typeof PupilEntry>;

/** A pupil's registers and what they come to. Of a summary the registers are left out. */
export const AttendanceAnswer = z.object({
  view: z.enum(['full', 'summary']),
  year: z.optional(z.int()),
  /** The last day with a mark. */
  upTo: z.optional(date()),
  summary: AttendanceSummary,
  registers: z.optional(z.array(AttendanceRegister)),
});
export type AttendanceAnswer = z.infer<typeof AttendanceAnswer>;

export const CareTeamAnswer = z.object({ items: z.array(CareTeamMember) });
export type CareTeamAnswer = z.infer<typeof CareTeamAnswer>;

/** What is sent to put a mentor on a pupil's care team. Only those who work school-wide may. */
export const CareTeamChange = z.strictObject({ relation: z.literal('mentor'), from: z.optional(date()), to: z.optional(date()) });
export type CareTeamChange = z.infer<typeof CareTeamChange>;

/** The pupils a mentor works with, what matters now first. */
export const CaseloadAnswer = z.object({ mentor: Person, today: date(), rows: z.array(CaseloadRow) });
export type CaseloadAnswer = z.infer<typeof CaseloadAnswer>;

/** A key for drafts on one device, 32 bytes in base64url. Kept in memory only. */
export const DeviceKey = z.object({ key: z.string() });
export type DeviceKey = z.infer<typeof DeviceKey>;

/** One line of a record's history, newest last. */
export const HistoryEntry = z.object({ version: z.int(), at: z.string(), actor: id(), action: z.string(), hash: z.string() });
export type HistoryEntry = z.infer<typeof HistoryEntry>;
