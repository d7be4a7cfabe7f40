import * as z from 'zod/mini';
import { Tier } from '../access/tier.js';
import { date, id, moment, recordId } from './fields.js';

/** The lower tier that the writer of a record asked for, and the moment from which it is in force. */
export const Lowering = /* @__PURE__ */ z.strictObject({ tier: Tier, from: /* @__PURE__ */ moment() });
export type Lowering = z.infer<typeof Lowering>;

/**
 * What every record carries besides its kind's own fields. The wire format is flat: the envelope and the kind's fields stand side by side.
 */
export const envelope = {
  id: recordId(),
  school: id(),
  /** The pupil whom the record is about. */
  pupil: id(),
  /** The person who wrote it. */
  author: id(),
  tier: Tier,
  /** A lower tier that is not in force yet. Only those who see all of a record see it. */
  lowering: z.optional(Lowering),
  /** The day it is about, not the day it was typed. */
  occurredOn: date(),
  /** The day something is next due: a review, a planned session. */
  dueOn: z.optional(date()),
  /** Counts the changes from 1. Only those who see all of a record see it. */
  version: z.int().check(z.positive()),
  createdAt: moment(),
  updatedAt: moment(),
  /** Send it back as `If-Match` to change the record as you saw it. */
  etag: z.string(),
} as const;

/** What of the envelope names whom a record is about: a pupil, or a member of staff in place of one. */
export const subjects = {
  pupil: { pupil: envelope.pupil },
  staff: { staff: id() },
} as const;

/** Names that a kind's own fields may not take. */
export const reservedNames: readonly string[] = [...Object.keys(envelope), 'staff', 'kind', 'state', 'view', 'withheld'];

/** What is left of a record where the reader may know only that something is there. Of T3 and above the kind is not told either. */
export const Stub = z.strictObject({
  id: envelope.id,
  kind: z.optional(z.string()),
  pupil: envelope.pupil,
  occurredOn: envelope.occurredOn,
  view: z.literal('exists'),
});
export type Stub = z.infer<typeof Stub>;

/** As much of a record as those can check who do not know its kind. Its own fields are let pass. */
export const OtherRecord = z.looseObject({
  id: envelope.id,
  kind: z.string(),
  author: envelope.author,
  tier: Tier,
  state: z.string(),
  occurredOn: envelope.occurredOn,
  etag: envelope.etag,
  view: z.enum(['full', 'summary']),
});
export type OtherRecord = z.infer<typeof OtherRecord>;
