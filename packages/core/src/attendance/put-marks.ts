import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { attendanceCode, codeSetOn } from './codes.js';
import type { AttendanceRegister } from './schema.js';
import { mondayOf, schoolYearOf } from './school-year.js';
import { mostMinutesLate, sessionIndex, type SessionHalf } from './session-index.js';

/** One code as a school sends it. */
export interface SessionCode {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly half: SessionHalf;
  /** `I`, `Y1`, `/` … in the set in force on the day; `-` takes a mark away. */
  readonly code: string;
  readonly minutesLate?: number | undefined;
}

/**
 * A register without marks for the school year of a date, from that week on.
 *
 * @example
 * ```ts
 * openRegister('p1', '2026-11-24'); // → { pupil: 'p1', year: 2026, firstDay: '2026-11-23', marks: '' }
 * ```
 */
export const openRegister = (pupil: string, date: string): AttendanceRegister => ({
  pupil, year: schoolYearOf(date), firstDay: mondayOf(date), marks: '',
});

/**
 * A register with these codes put in; the one given is left as it was. Sessions in between stay without a mark. A later entry for the same
 * session wins, and a code without minutes takes away minutes noted before.
 *
 * @throws {RuleError} `unknown-code`, `no-code-set`, `bad-date`, `not-a-school-day`, `outside-register` (before its first day, or a day of
 *   another school year); `bad-count` of minutes
 * @example
 * ```ts
 * putMarks(openRegister('p1', '2026-11-24'), [{ date: '2026-11-24', half: 'am', code: 'L', minutesLate: 12 }]);
 * // → { marks: '--L', lateMinutes: { '2': 12 }, … }
 * ```
 */
export function putMarks(register: AttendanceRegister, entries: Iterable<SessionCode>): AttendanceRegister {
  const marks = [...register.marks];
  const lateMinutes: Record<string, number> = { ...register.lateMinutes };
  for (const { date, half, code, minutesLate } of entries) {
    const index = sessionIndex(register, date, half);
    if (schoolYearOf(date) !== register.year) {
      throw new RuleError('outside-register', { date, year: register.year });
    }
    while (marks.length < index) marks.push('-');
    marks[index] = attendanceCode(codeSetOn(date), code).mark;
    delete lateMinutes[index];
    if (minutesLate !== undefined) lateMinutes[index] = count('minutesLate', minutesLate, mostMinutesLate, 1);
  }
  const { lateMinutes: _before, ...rest } = register;
  return { ...rest, marks: marks.join(''), ...(Object.keys(lateMinutes).length > 0 && { lateMinutes }) };
}
