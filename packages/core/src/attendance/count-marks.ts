import type { AttendanceClass, AttendanceCodeSet } from './code-set.js';
import { thresholdsOf } from './figures.js';
import { codeOfMark } from './marks.js';
import type { AttendanceSummary } from './schema.js';

/** What a row of marks comes to: a summary without spells, for which the days would have to be known. */
export type MarkCounts = Omit<AttendanceSummary, 'spells'>;

/**
 * What a row of marks comes to, read by one code set: the definition of possible, present, absent, persistently absent. A page that has a
 * row of marks and the set pays for nothing else; {@link summariseAttendance} finds the same figures, knows the days, reads each by the set
 * that was in force on it, and brings the sets of England.
 *
 * Source: as {@link summariseAttendance}.
 *
 * @param marks in the order of their sessions; sessions at the end that have no mark yet are not counted
 * @throws {RuleError} `unknown-mark`
 * @example
 * ```ts
 * countMarks('/\\/\\IIL\\/U', england202408);
 * // → { possible: 10, present: 7, late: 2, authorised: 2, unauthorised: 1, absent: 3, persistentAbsence: true, severeAbsence: false, … }
 * ```
 */
export function countMarks(marks: string, set: AttendanceCodeSet): MarkCounts {
  const many: Partial<Record<AttendanceClass, number>> = {};
  let [lateBefore, lateAfterClose] = [0, 0];
  for (const mark of marks.replace(/-+$/, '')) {
    const { class: kind, late } = mark === '-' ? { class: 'missing' as const } : codeOfMark(set, mark);
    many[kind] = (many[kind] ?? 0) + 1;
    if (late && kind === 'unauthorised') lateAfterClose++;
    if (late && kind.startsWith('attending')) lateBefore++;
  }
  const { attending = 0, 'attending-elsewhere': elsewhere = 0, authorised = 0, unauthorised = 0, missing = 0 } = many;
  const [present, absent] = [attending + elsewhere, authorised + unauthorised];
  const possible = present + absent;
  return {
    possible, present, late: lateBefore + lateAfterClose, lateAfterClose, authorised, unauthorised, absent, missing, ...thresholdsOf(possible, absent),
  };
}
