import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { Pupil } from '../people/person.js';
import { date, recordId } from '../record/fields.js';

const level = z.int().check(z.minimum(-2), z.maximum(2));

/** Something about a pupil that a mentor should know first. The words come from the labels; `params` fill them. */
export const Matter = z.object({
  code: z.string(),
  level: z.enum(['needs-you', 'watch', 'on-track']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Matter = z.infer<typeof Matter>;

/** One pupil of a caseload, as much as a row shows. What the reader may not see is left out: nothing, none and unknown are not the same. */
export const CaseloadRow = z.object({
  pupil: Pupil,
  case: z.optional(z.object({ id: recordId(), state: z.string() })),
  /** Barriers of the last assessments, the most severe first; severity 0 to 4 now and at baseline. For those who see assessments in full. */
  barriers: z.optional(z.array(z.object({ barrier: BarrierCode, severity: z.int(), baseline: z.optional(z.int()) }))),
  /** Open goals. Of a goal in summary it is not told where it stands. */
  goals: z.array(z.object({
    view: z.enum(['full', 'summary']),
    id: recordId(), title: z.string(), strand: z.string(), state: z.string(), level: z.optional(level), baseline: z.optional(level), etag: z.string(),
  })),
  /** Counts of sessions this year, attendance in each of the last weeks in per cent, and the change in percentage points. */
  attendance: z.optional(z.object({
    possible: z.int(), absent: z.int(), late: z.int(), persistentAbsence: z.boolean(), weeks: z.array(z.nullable(z.number())), change: z.optional(z.number()),
  })),
  lastSessionOn: z.optional(date()),
  /** Sessions held so far, so that a row can say "session 4". For those who see at least their summaries. */
  sessionsHeld: z.optional(z.int()),
  next: z.optional(z.object({ id: recordId(), kind: z.string(), on: date(), at: z.optional(z.string()) })),
  reviewDueOn: z.optional(date()),
  matters: z.array(Matter),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;
