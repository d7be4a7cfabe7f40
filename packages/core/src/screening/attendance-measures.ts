import type { AttendanceOptions, Registers } from '../attendance/segments.js';
import { schoolYearOf } from '../attendance/school-year.js';
import { sessionAt } from '../attendance/session-index.js';
import { summariseAttendance } from '../attendance/summary.js';
import { dateOfDay, dayNumber } from '../day.js';
import type { Measured, Measures } from './measures.js';

/** The day to look from, and when the term began. */
export interface AttendanceMeasuresOptions extends Pick<AttendanceOptions, 'codes'> {
  /** `YYYY-MM-DD`; later marks are not looked at. */
  readonly today: string;
  /** The first day of the term, `YYYY-MM-DD`; without it spells of the term are unknown. */
  readonly termFrom?: string | undefined;
}

const sixWeeks = 42;
const fourWeeks = 28;

/**
 * What a pupil's registers say for screening: sessions possible and missed this year, in the last six weeks, in the six before them and in
 * the first four weeks of the register; spells of absence this term; times late in four weeks. Weeks end on the day of the last mark, which
 * is also how fresh the figures are; the first four weeks count once they are over.
 *
 * Source: design/domain.md 4.1 (our own); the counts are those of {@link summariseAttendance}.
 *
 * @throws {RuleError} as {@link summariseAttendance}
 * @example
 * ```ts
 * const marks = '/\\/\\/\\/\\/\\'.repeat(5) + 'IIII/\\/\\/\\';
 * const measures = attendanceMeasures({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks }, { today: '2026-10-19', termFrom: '2026-09-01' });
 * measures.sixWeeksAbsent; // → { value: 4, asOf: '2026-10-16' }
 * measures.firstDaysPossible; // → { value: 40, asOf: '2026-10-02' }
 * raiseFlags(measures, { today: '2026-10-19', indicators }).flags.map(({ indicator }) => indicator); // → []
 * ```
 */
export function attendanceMeasures(registers: Registers, { today, termFrom, codes }: AttendanceMeasuresOptions): Measures {
  const asOf = lastMarkedDay(registers, today);
  if (asOf === undefined) return {};
  const day = dayNumber(asOf);
  const between = (from: string, to: string) => summariseAttendance(registers, { codes, from, to });
  const ending = (daysAgo: number, days: number) => between(dateOfDay(day - daysAgo - days + 1), dateOfDay(day - daysAgo));
  const measured = (value: number, on = asOf): Measured => ({ value, asOf: on });

  const year = schoolYearOf(asOf);
  const soFar = between(`${year}-08-01`, asOf);
  const [now, before] = [ending(0, sixWeeks), ending(sixWeeks, sixWeeks)];
  const begins = listOf(registers).find((register) => register.year === year)?.firstDay;
  // A register begins on a Monday, and its fourth week ends on a Friday.
  const firstEnds = begins === undefined ? Infinity : dayNumber(begins) + fourWeeks - 3;
  const first = firstEnds <= day ? between(begins!, dateOfDay(firstEnds)) : undefined;
  const firstOn = first && dateOfDay(firstEnds);
  return {
    sessionsPossible: measured(soFar.possible), sessionsAbsent: measured(soFar.absent),
    sixWeeksPossible: measured(now.possible), sixWeeksAbsent: measured(now.absent),
    priorSixWeeksPossible: measured(before.possible), priorSixWeeksAbsent: measured(before.absent),
    ...(first && { firstDaysPossible: measured(first.possible, firstOn), firstDaysAbsent: measured(first.absent, firstOn) }),
    ...(termFrom !== undefined && dayNumber(termFrom) <= day && { termSpells: measured(between(termFrom, asOf).spells.length) }),
    lateFourWeeks: measured(ending(0, fourWeeks).late),
  };
}

const listOf = (registers: Registers) => (Array.isArray(registers) ? registers : [registers]) as Extract<Registers, readonly unknown[]>;

/** The day of the last mark up to `today`; undefined where there is none. */
function lastMarkedDay(registers: Registers, today: string): string | undefined {
  const last = dateOfDay(dayNumber(today));
  let latest: string | undefined;
  for (const register of listOf(registers)) {
    for (let index = register.marks.length - 1; index >= 0; index--) {
      if (register.marks[index] === '-') continue;
      const { date } = sessionAt(register, index);
      if (date > last) continue;
      if (latest === undefined || date > latest) latest = date;
      break;
    }
  }
  return latest;
}
