import * as z from 'zod/mini';
import { date, id } from '../record/fields.js';
import { longestYear, mostMinutesLate } from './session-index.js';

const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
const count = () => z.int().check(z.nonnegative());

/**
 * A pupil's register for one school year, as compact as schools write it: one character a session, morning then afternoon, five days a
 * week, from a Monday on. `-` is a session without a mark, `#` one on which school was closed; the rest are marks of the code set that was
 * in force on the day. The string may end before the year does.
 */
export const AttendanceRegister = z.strictObject({
  pupil: id(),
  /** The year in which the school year begins: 2025 for 2025/26. */
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  /** The Monday of the first character, on or before the first day of school. */
  firstDay: date().check(z.refine(isMonday)),
  marks: z.string().check(z.regex(/^[!-~]*$/), z.maxLength(longestYear)),
  /** How late, in minutes, by the index of the session in `marks`. Only where the school wrote it down. */
  lateMinutes: z.optional(z.record(z.string().check(z.regex(/^(0|[1-9][0-9]{0,2})$/)), z.int().check(z.minimum(1), z.maximum(mostMinutesLate)))),
});
export type AttendanceRegister = z.infer<typeof AttendanceRegister>;

/** A run of missed sessions. Sessions that were not possible or have no mark neither end nor lengthen it. */
export const AbsenceSpell = z.object({
  /** The day of the first missed session. */
  from: date(),
  /** The day of the last missed session. */
  to: date(),
  /** Missed sessions, the sum of the next two. */
  sessions: count(),
  authorised: count(),
  unauthorised: count(),
});
export type AbsenceSpell = z.infer<typeof AbsenceSpell>;

/** What registers come to. All counts are sessions (half days). */
export const AttendanceSummary = z.object({
  /** Sessions on which the pupil should have been there: present + absent. */
  possible: count(),
  /** Present in school or at an approved educational activity, the late ones among them. */
  present: count(),
  /** Late before the register closed (among the present) and after it (among the unauthorised). */
  late: count(),
  /** Of `late`, those who came after the register closed. */
  lateAfterClose: count(),
  authorised: count(),
  unauthorised: count(),
  /** authorised + unauthorised */
  absent: count(),
  /** Sessions without a mark, up to the last mark. They are in no other figure. */
  missing: count(),
  /** Missed 10% or more of the own possible sessions. */
  persistentAbsence: z.boolean(),
  /** Missed 50% or more; these pupils are persistently absent as well. */
  severeAbsence: z.boolean(),
  /** In the order of their days. */
  spells: z.array(AbsenceSpell),
  /** Fewer than 20 possible sessions: any rate says little. */
  fewSessions: z.boolean(),
});
export type AttendanceSummary = z.infer<typeof AttendanceSummary>;
