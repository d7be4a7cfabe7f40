import { count } from '../numbers.js';
import type { AttendanceCounts } from './figures.js';
import { readSegment, segmentsIn, tallyOf, wantedBy, type AttendanceOptions, type Registers } from './segments.js';
import { schoolDays } from './session-index.js';
import { Tally } from './tally.js';

/**
 * When in the week a pupil is missed: all sessions of a weekday, of a period of the day, and of both. Counts, not rates, because a weekday
 * of few sessions says little: "missed 9 of 14 on Friday afternoons, 11 of 126 otherwise".
 */
export interface AttendancePattern {
  /** Monday to Friday. */
  readonly byWeekday: readonly AttendanceCounts[];
  /** Morning and afternoon, or the first lesson of the day to the last. */
  readonly byPeriod: readonly AttendanceCounts[];
  /** By weekday, then by period: `cells[4][1]` is Friday afternoon. */
  readonly cells: readonly (readonly AttendanceCounts[])[];
}

/** A pupil's marks in lessons, one character a lesson, five days a week, from a Monday on; `#` where a day has fewer lessons. */
export interface LessonRegister {
  /** The Monday of the first mark, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Lessons in a day, 1 to 12, the same every day. */
  readonly lessonsADay: number;
  /** Marks of the code set that was in force on the day, as in a register of sessions. */
  readonly marks: string;
}

const mostLessonsADay = 12;

/**
 * Sessions by weekday and half of the day.
 *
 * Source: our own arithmetic over the counts of {@link summariseAttendance}; all cells together are its figures.
 *
 * @throws {RuleError} as {@link summariseAttendance}
 * @example
 * ```ts
 * const { byWeekday, cells } = attendancePattern({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: '/\\/\\/\\/\\/O'.repeat(3) });
 * byWeekday.map(({ absent }) => absent); // → [0, 0, 0, 0, 3]
 * cells[4]?.[1]; // → { possible: 3, present: 0, absent: 3, unauthorised: 3, … }
 * ```
 */
export const attendancePattern = (registers: Registers, options?: AttendanceOptions): AttendancePattern => patternOf(tallyOf(registers, options));

/**
 * Lessons by weekday and place in the day. Lessons are no sessions: nothing statutory is counted in them, and a pupil who is in school and
 * not in the lesson shows here only. Schools mark lessons by the codes of sessions.
 *
 * Source: our own.
 *
 * @throws {RuleError} `bad-count` of lessons a day, `unknown-mark`, `no-code-set`, `unknown-code-set`, `not-a-monday`, `bad-date`, `bad-range`
 * @example
 * ```ts
 * const { byPeriod } = lessonPattern({ firstDay: '2026-09-07', lessonsADay: 5, marks: '////O'.repeat(5) });
 * byPeriod.map(({ absent }) => absent); // → [0, 0, 0, 0, 5]
 * lessonPattern({ firstDay: '2026-09-07', lessonsADay: 0, marks: '' }); // throws bad-count
 * ```
 */
export function lessonPattern(lessons: LessonRegister, options: AttendanceOptions = {}): AttendancePattern {
  const tally = new Tally(count('lessonsADay', lessons.lessonsADay, mostLessonsADay, 1));
  for (const segment of segmentsIn(lessons, wantedBy(options), tally.perDay)) readSegment(tally, segment);
  return patternOf(tally);
}

function patternOf(tally: Tally): AttendancePattern {
  const { perDay, places } = tally;
  const days = Array.from({ length: schoolDays }, (_, day) => perDay * day);
  const periods = Array.from({ length: perDay }, (_, period) => period);
  return {
    byWeekday: days.map((first) => tally.countsAt(first, perDay)),
    byPeriod: periods.map((period) => tally.countsAt(period, places / perDay, perDay)),
    cells: days.map((first) => periods.map((period) => tally.countsAt(first + period, 1))),
  };
}
