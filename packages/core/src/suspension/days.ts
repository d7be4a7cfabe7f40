import { dateOfDay, dayNumber, weekday } from '../day.js';
import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';

/** As in the school census: a suspension, from lunchtimes only, for good. */
export const suspensionTypes = ['SUSP', 'LNCH', 'PERM'] as const;
/** One of {@link suspensionTypes}. */
export type SuspensionType = (typeof suspensionTypes)[number];

/** One stretch of a suspension. A suspension that was split is several. */
export interface SuspensionSpell {
  readonly type: SuspensionType;
  /** The first and the last day, `YYYY-MM-DD`, both of them included. A permanent exclusion has no end that matters. */
  readonly from: string;
  readonly to: string;
  /** With which half the first day begins and the last one ends; by default the whole day. Of no meaning for lunchtimes. */
  readonly starts?: 'am' | 'pm' | undefined;
  readonly ends?: 'am' | 'pm' | undefined;
  /** The state of its record: `cancelled` counts no days. */
  readonly state?: string | undefined;
}

/** Which school year to count, up to which day, and which days school was open. */
export interface SuspensionOptions {
  /** The school year by the year in which it begins: 2026 for 2026/27. */
  readonly year: number;
  /** The last day to count, `YYYY-MM-DD`; by default to the end of the year. */
  readonly until?: string | undefined;
  /** Whether school is open on a day, `YYYY-MM-DD`; by default Monday to Friday. Give it: closed days do not count. */
  readonly isSchoolDay?: ((date: string) => boolean) | undefined;
  /** Half days of suspension at other schools this year, a whole number. They count towards the cap as well. */
  readonly halfDaysElsewhere?: number | undefined;
}

/** How many days a pupil has been suspended in a school year, and how many are left. */
export interface SuspensionDays {
  /** Half school days, a whole number; `days` is half of it. */
  readonly halfDays: number;
  readonly days: number;
  /** Days left until the cap; 0 at or over it. */
  readonly left: number;
  /** More than the cap: not lawful. */
  readonly over: boolean;
  /** Days that more than one spell covers, `YYYY-MM-DD`. Each counts once; somebody should look at the records. */
  readonly overlaps: readonly string[];
}

/** A pupil may be suspended for so many school days in a school year, at all schools together. */
export const suspensionCapDays = 45;

const halves = { am: 1, pm: 2, lunch: 4 } as const;

/**
 * The school days of a pupil's suspensions in one school year, towards the cap of 45. A morning, an afternoon and a lunchtime are half a
 * day each, and no day counts more than one. Days that two spells cover count once. Only school days of the year count; permanent
 * exclusion does not, nor does what was cancelled.
 *
 * Source: DfE, "Suspension and permanent exclusion" (statutory guidance): up to 45 school days in one academic year, one or more fixed
 * periods, lunchtime as half a day, as West Sussex SENDIAS and North Somerset Council quote it; at all schools together, as the National
 * Consortium for Examination Results' exclusions methodology has it. That a day counts at most one is our own reading.
 *
 * @throws {RuleError} `bad-date`, also of a year that is none; `bad-range` where a spell ends before it begins; `unknown-code` of a type or a
 *   half of the day that is none; `bad-count` of half days elsewhere.
 * @example
 * ```ts
 * const spells = [{ type: 'SUSP', from: '2026-10-01', to: '2026-10-05', starts: 'pm' }, { type: 'LNCH', from: '2026-11-02', to: '2026-11-04' }] as const;
 * suspensionDays(spells, { year: 2026 }); // → { halfDays: 8, days: 4, left: 41, over: false, overlaps: [] }
 * ```
 */
export function suspensionDays(spells: readonly SuspensionSpell[], options: SuspensionOptions): SuspensionDays {
  const { year, until, isSchoolDay = (date) => weekday(dayNumber(date)) <= 5, halfDaysElsewhere = 0 } = options;
  const begins = dayNumber(`${year}-08-01`);
  const ends = Math.min(dayNumber(`${year + 1}-07-31`), until === undefined ? Infinity : dayNumber(until));
  const covered = new Map<string, number>();
  const overlaps = new Set<string>();
  for (const spell of spells) {
    for (const { date, half } of halvesOf(spell, begins, ends)) {
      if (!isSchoolDay(date)) continue;
      const before = covered.get(date) ?? 0;
      if (before & half) overlaps.add(date);
      covered.set(date, before | half);
    }
  }
  let halfDays = count('halfDaysElsewhere', halfDaysElsewhere);
  for (const bits of covered.values()) halfDays += Math.min(2, [halves.am, halves.pm, halves.lunch].filter((half) => bits & half).length);
  return {
    halfDays, days: halfDays / 2, left: Math.max(0, suspensionCapDays - halfDays / 2), over: halfDays / 2 > suspensionCapDays,
    overlaps: [...overlaps].sort(),
  };
}

/** The halves of a spell, from a day to another; both are day numbers. */
function* halvesOf({ type, from, to, starts = 'am', ends = 'pm', state }: SuspensionSpell, begin: number, end: number): Generator<{ date: string; half: number }> {
  if (!suspensionTypes.includes(type)) throw new RuleError('unknown-code', { type });
  for (const half of [starts, ends]) if (half !== 'am' && half !== 'pm') throw new RuleError('unknown-code', { half });
  if (state === 'cancelled') return;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const whole = type === 'SUSP';
  if (last < first || (whole && first === last && starts === 'pm' && ends === 'am')) {
    throw new RuleError('bad-range', { from, to });
  }
  if (type === 'PERM') return;
  for (let day = Math.max(first, begin); day <= Math.min(last, end); day++) {
    const date = dateOfDay(day);
    if (!whole) yield { date, half: halves.lunch };
    else {
      if (day > first || starts === 'am') yield { date, half: halves.am };
      if (day < last || ends === 'pm') yield { date, half: halves.pm };
    }
  }
}
