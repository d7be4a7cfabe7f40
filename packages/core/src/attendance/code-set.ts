import type { Code, CodeSet } from '../code-set/code-set.js';

/**
 * What a code means for the figures. The first four are possible sessions; `authorised` and `unauthorised` are absence.
 *
 * | class | possible? | counts as |
 * |---|---|---|
 * | attending | yes | present |
 * | attending-elsewhere | yes | present (approved educational activity) |
 * | authorised, unauthorised | yes | absent |
 * | unable | no | – (school or journey not to be had) |
 * | not-possible | no | – (due at another school, or not of compulsory school age) |
 * | admin | no | – (closed, or not yet on roll) |
 * | missing | no | – (no mark was made; shown as a gap in the data) |
 *
 * Source: design/domain.md 1.4; possible sessions and absence as in DfE, "Pupil absence statistics: methodology", 3.1 and 4.4.
 */
export const attendanceClasses = [
  'attending', 'attending-elsewhere', 'authorised', 'unauthorised', 'unable', 'not-possible', 'admin', 'missing',
] as const;
export type AttendanceClass = (typeof attendanceClasses)[number];

/** One code of a register. */
export interface AttendanceCode extends Code {
  /** The one ASCII character that stands for it in a register's marks. */
  readonly mark: string;
  readonly class: AttendanceClass;
  /** Arrived late: `L` before the register closed, `U` after it. */
  readonly late?: true;
}

/** The codes of a register in force between two days. */
export type AttendanceCodeSet = CodeSet<AttendanceCode>;
