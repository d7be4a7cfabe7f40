import { dateOfDay, dayNumber } from '../day.js';
import { count } from '../numbers.js';
import { segmentsOf, type AttendanceOptions, type Registers } from './segments.js';
import { dayAt } from './session-index.js';
import { sumOf, weekCounts, type SessionCount } from './week-counts.js';

/** The attendance of a few weeks. */
export interface TrendPoint {
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly possible: number;
  readonly absent: number;
  /** Attendance as a fraction, 0 to 1; undefined without a possible session (holidays). */
  readonly rate: number | undefined;
}

/** How many points there are, of how many weeks each, and where they end. */
export interface TrendOptions extends Pick<AttendanceOptions, 'codes'> {
  /** The day to look back from, `YYYY-MM-DD`; by default the day of the last mark. */
  readonly to?: string | undefined;
  /** How many points, by default 14. */
  readonly points?: number | undefined;
  /** How many weeks make a point, by default 1. */
  readonly weeksEach?: number | undefined;
}

/**
 * Attendance week by week, the oldest first, for a line as long as a thumb. Weeks are stretches of seven days that end on `to`, so that
 * each holds every weekday once, the last one too. Weeks before the registers and holidays are points without a rate. Registers without a
 * mark have no last day: without `to` they make no points.
 *
 * @throws {RuleError} as {@link summariseAttendance}; `bad-count` of points or weeks
 * @example
 * ```ts
 * const marks = '/\\/\\/\\/\\/\\' + 'IIII/\\/\\/\\';
 * attendanceTrend({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks }, { points: 2 }).map(({ rate }) => rate); // → [1, 0.6]
 * ```
 */
export function attendanceTrend(registers: Registers, { points = 14, weeksEach = 1, ...options }: TrendOptions = {}): TrendPoint[] {
  count('points', points);
  count('weeksEach', weeksEach, Infinity, 1);
  const { last, weeks } = tally(registers, options);
  if (last === undefined) return [];
  return Array.from({ length: points }, (_, i) => {
    const back = points - 1 - i;
    let [possible, absent] = [0, 0];
    for (let week = back * weeksEach; week < (back + 1) * weeksEach; week++) {
      possible += weeks[week]?.possible ?? 0;
      absent += weeks[week]?.absent ?? 0;
    }
    const to = last - back * weeksEach * 7;
    const rate = possible === 0 ? undefined : (possible - absent) / possible;
    return { from: dateOfDay(to - weeksEach * 7 + 1), to: dateOfDay(to), possible, absent, rate };
  });
}

/** Two stretches of equally many school weeks, one after the other. */
export interface AttendanceChange {
  /** By how many percentage points attendance rose (or, negative, fell): 100 × (after − before). Not rounded. */
  readonly points: number;
  readonly weeks: number;
  readonly before: { readonly possible: number; readonly absent: number };
  readonly after: { readonly possible: number; readonly absent: number };
}

/** How many school weeks are looked at on either side; fewer than the fewest say nothing. Our own choice. */
export const changeWeeks = { most: 6, fewest: 3 } as const;

/**
 * How attendance changed: the last school weeks beside as many before them, six where there are twelve, fewer in a young year, none with
 * fewer than three on either side. A school week is a stretch of seven days ending on the weekday of `to` in which the pupil had a possible
 * session; holidays are passed over. Equal windows with the same weekdays, so that they compare like with like.
 *
 * A pupil who was picked because the earlier window was extreme will look better by chance alone (regression to the mean).
 *
 * Source: design/domain.md 1.6 (our own; equal lengths, same mix of weekdays).
 *
 * @throws {RuleError} as {@link summariseAttendance}; `bad-count` of points or weeks
 * @example
 * ```ts
 * const weeks = ['/\\/\\/\\/\\/\\', 'IIII/\\/\\/\\'].map((week) => week.repeat(3)).join('');
 * attendanceChange({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: weeks }); // → { points: -40, weeks: 3, … }
 * ```
 */
export function attendanceChange(
  registers: Registers,
  { weeks: most = changeWeeks.most, ...options }: Pick<TrendOptions, 'codes' | 'to'> & { readonly weeks?: number | undefined } = {},
): AttendanceChange | undefined {
  count('weeks', most, Infinity, 1);
  const school = Object.values(tally(registers, options).weeks).filter(({ possible }) => possible > 0);
  const weeks = Math.min(most, Math.floor(school.length / 2));
  if (weeks < Math.min(changeWeeks.fewest, most)) return undefined;
  const after = sumOf(school.slice(0, weeks));
  const before = sumOf(school.slice(weeks, 2 * weeks));
  return { points: 100 * (before.absent / before.possible - after.absent / after.possible), weeks, before, after };
}

interface Tally {
  /** The day number of the last day; undefined where there is none. */
  readonly last: number | undefined;
  /** By how many weeks back from the last day they lie: 0 is the last. Integer keys, so their order is the way back. */
  readonly weeks: Readonly<Record<number, SessionCount>>;
}

function tally(registers: Registers, options: Pick<AttendanceOptions, 'codes' | 'to'>): Tally {
  const segments = segmentsOf(registers, options);
  const ending = segments.at(-1);
  if (options.to === undefined && !ending) return { last: undefined, weeks: {} };
  const last = options.to === undefined ? dayAt(ending!.first, ending!.end - 1) : dayNumber(options.to);
  return { last, weeks: weekCounts(segments, last) };
}
