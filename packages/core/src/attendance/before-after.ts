import { dayNumber, dateOfDay, weekday } from '../day.js';
import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { bestLine } from '../statistics/line.js';
import { fewestShown } from '../statistics/suppress.js';
import { schoolYearOf } from './school-year.js';
import { segmentsOf, type AttendanceOptions, type Registers, type Segment } from './segments.js';
import { dayAt } from './session-index.js';
import { fewSessions } from './figures.js';
import { sumOf, weekCounts, type SessionCount } from './week-counts.js';

/** Which day divides before from after, how far to look on either side, and whom to compare with. */
export interface BeforeAfterOptions extends Pick<AttendanceOptions, 'codes'> {
  /** The day support began, `YYYY-MM-DD`: the first day of "after". */
  readonly on: string;
  /** The last day to look at, `YYYY-MM-DD`; by default the last mark. */
  readonly to?: string | undefined;
  /** At most how many school weeks on either side, by default 6. */
  readonly weeks?: number | undefined;
  /** Why the pupil was chosen; where nobody says, for attendance. Who was chosen because it was low will be higher afterwards without any help. */
  readonly chosenFor?: 'attendance' | 'something-else' | undefined;
  /** The registers of the year group, for what happened to everybody; a pupil's own is left out. */
  readonly yearGroup?: readonly Registers[] | undefined;
}

/** What to say beside the figures. */
export type BeforeAfterWarning =
  | 'regression-to-the-mean'
  | 'few-sessions'
  | 'no-year-group'
  | 'few-in-year-group'
  | 'across-school-years';

/** A pupil's attendance before and after a day, beside what would have been likely anyway. */
export interface AttendanceBeforeAfter {
  /** School weeks on either side, each with the same weekdays. */
  readonly weeks: number;
  /** Sessions. */
  readonly before: SessionCount;
  readonly after: SessionCount;
  /** By how many percentage points attendance rose; negative where it fell. Not rounded. */
  readonly points: number;
  /** The year group in the very same weeks; left out below ten pupils. */
  readonly yearGroup?: {
    readonly pupils: number;
    readonly points: number;
    /** The pupil's points less the year group's. */
    readonly beyond: number;
  };
  /**
   * What pupils of the year group who began where this one did would be expected to change by, in points, by chance and season alone, and
   * how far the pupil is beyond it. Only with at least 30 pupils of the year group to learn it from.
   */
  readonly expected?: { readonly pupils: number; readonly points: number; readonly beyond: number };
  readonly warnings: readonly BeforeAfterWarning[];
}

/** Fewer school weeks on either side than this say nothing. Our own choice. */
export const fewestWeeksEachSide = 3;
/** From fewer pupils than this no expectation is learnt. Our own choice. */
export const fewestToExpectFrom = 30;
/** Who begins in the lowest tenth of the year group counts as extreme, whatever they were chosen for. Our own choice. */
const lowestShare = 0.1;

/**
 * Attendance in as many school weeks after a day as before it, undefined with fewer than three on either side. Weeks are stretches of seven
 * days that end before the day or begin with it, so that both sides hold the same weekdays; weeks without a possible session (holidays) are
 * passed over, and a week that the register does not reach the end of is left out.
 *
 * The expectation is a straight line through the year group's attendance after over before: a pupil who began low is expected to come up
 * even if nothing was done (regression to the mean). It is a check on what is claimed, no proof of what helped.
 *
 * Source: design/domain.md 1.6 (equal windows, the same weekdays, a year group to compare with: our own). Bland and Altman, "Some examples
 * of regression towards the mean", BMJ 309 (1994), 780; Barnett, van der Pols and Dobson, International Journal of Epidemiology 34 (2005),
 * 215–20 (their abstracts).
 *
 * @throws {RuleError} as `summariseAttendance`; `bad-count` of weeks
 * @example
 * ```ts
 * const school = '/\\/\\/\\/\\/\\';
 * const register = { pupil: 'p1', year: 2026, firstDay: '2026-08-31', marks: 'IIII/\\/\\/\\'.repeat(4) + ('II' + school.slice(2)).repeat(4) };
 * attendanceBeforeAfter(register, { on: '2026-09-28', chosenFor: 'attendance' });
 * // → { weeks: 4, before: { possible: 40, absent: 16 }, after: { possible: 40, absent: 8 }, warnings: ['regression-to-the-mean', 'no-year-group'], … }
 * ```
 */
export function attendanceBeforeAfter(registers: Registers, options: BeforeAfterOptions): AttendanceBeforeAfter | undefined {
  const { on, to, codes, weeks: most = 6, chosenFor, yearGroup = [] } = options;
  count('weeks', most);
  const start = dayNumber(on);
  if (to !== undefined && dayNumber(to) < start) throw new RuleError('bad-range', { from: on, to });
  const segments = segmentsOf(registers, { codes, to });
  const stretches = weekCounts(segments, start - 1);
  const whole = Object.keys(stretches).map(Number).filter((week) => isWhole(week, start, segments));
  // Keys that are whole numbers from 0 come in their order, others as they were set.
  const back = whole.filter((week) => week >= 0);
  const forth = whole.filter((week) => week < 0).sort((a, b) => b - a);
  const weeks = Math.min(most, back.length, forth.length);
  if (weeks < fewestWeeksEachSide) return undefined;

  const sides = { before: back.slice(0, weeks), after: forth.slice(0, weeks) };
  const [before, after] = [sumOver(stretches, sides.before), sumOver(stretches, sides.after)];
  const points = pointsOf(before, after);
  const others = compare(registers, yearGroup, { start, codes, to, sides });
  const pooled = { before: sumOf(others.map((each) => each.before)), after: sumOf(others.map((each) => each.after)) };
  const enough = others.length >= fewestShown;
  const expected = expectedPoints(rate(before), others);

  const warnings: BeforeAfterWarning[] = [];
  const lower = others.filter((each) => rate(each.before) < rate(before)).length;
  if (chosenFor !== 'something-else' || (enough && lower < lowestShare * others.length)) warnings.push('regression-to-the-mean');
  if (Math.min(before.possible, after.possible) < fewSessions) warnings.push('few-sessions');
  if (yearGroup.length === 0) warnings.push('no-year-group');
  else if (!enough) warnings.push('few-in-year-group');
  const yearOf = (week: number) => schoolYearOf(dateOfDay(start - 7 * (week + 1)));
  if (yearOf(sides.before.at(-1)!) !== yearOf(sides.after.at(-1)!)) warnings.push('across-school-years');

  const beyond = (of: number) => ({ points: of, beyond: points - of });
  return {
    weeks, before, after, points,
    ...(enough && { yearGroup: { pupils: others.length, ...beyond(pointsOf(pooled.before, pooled.after)) } }),
    ...(expected && { expected: { pupils: expected.pupils, ...beyond(expected.points) } }),
    warnings,
  };
}

/** Attendance, 0 to 1. */
const rate = ({ possible, absent }: SessionCount): number => (possible - absent) / possible;
const pointsOf = (before: SessionCount, after: SessionCount): number => 100 * (rate(after) - rate(before));
const sumOver = (stretches: Record<number, SessionCount>, weeks: readonly number[]): SessionCount =>
  sumOf(weeks.flatMap((week) => stretches[week] ?? []));

/** Whether marks reach from the first to the last weekday of a stretch. Registers begin on a Monday, and the weekend before counts with it. */
function isWhole(week: number, start: number, segments: readonly Segment[]): boolean {
  const end = start - 1 - 7 * week;
  const lastSchoolDay = end - Math.max(0, weekday(end) - 5);
  const [first, last] = [segments[0]!, segments.at(-1)!];
  return end - 6 >= first.first - 2 && lastSchoolDay <= dayAt(last.first, last.end - 1);
}

interface Sides {
  readonly before: SessionCount;
  readonly after: SessionCount;
}

interface Frame extends Pick<AttendanceOptions, 'codes' | 'to'> {
  readonly start: number;
  readonly sides: { readonly before: readonly number[]; readonly after: readonly number[] };
}

const pupilOf = (registers: Registers): string | undefined => (Array.isArray(registers) ? registers[0] : registers)?.pupil;

/** Everybody else in the same weeks, as far as they had possible sessions on both sides. */
function compare(own: Registers, yearGroup: readonly Registers[], { start, codes, to, sides }: Frame): Sides[] {
  return yearGroup
    .filter((registers) => pupilOf(registers) !== pupilOf(own))
    .map((registers) => {
      const stretches = weekCounts(segmentsOf(registers, { codes, to }), start - 1);
      return { before: sumOver(stretches, sides.before), after: sumOver(stretches, sides.after) };
    })
    .filter(({ before, after }) => before.possible > 0 && after.possible > 0);
}

function expectedPoints(began: number, others: readonly Sides[]): { pupils: number; points: number } | undefined {
  const pairs = others
    .filter(({ before, after }) => Math.min(before.possible, after.possible) >= fewSessions)
    .map(({ before, after }) => [rate(before), rate(after)] as const);
  if (pairs.length < fewestToExpectFrom || new Set(pairs.map(([x]) => x)).size === 1) return undefined;
  const { intercept, slope } = bestLine(pairs);
  return { pupils: pairs.length, points: 100 * (intercept + slope * began - began) };
}
