import { count, number } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { proportion } from '../statistics/proportion.js';
import { fewestShown } from '../statistics/suppress.js';

/** What something cost, in pounds. */
export interface Spending {
  /** Hours that staff gave to it, for all pupils together. */
  readonly staffHours: number;
  /** Pounds an hour with what the employer pays on top. */
  readonly perHour: number;
  /** Pounds for all else. */
  readonly other?: number | undefined;
}

/** What it came to, in pounds, not rounded. */
export interface CostPerPupil {
  readonly total: number;
  readonly pupils: number;
  readonly perPupil: number;
  /** Fewer than ten pupils: one of them more or less changes the figure a lot, and it is not for showing outside. */
  readonly few: boolean;
}

/**
 * What something cost for each pupil who took part.
 *
 * Source: arithmetic; the mark for fewer than ten is design/domain.md 5.4 (our own).
 *
 * @throws {RuleError} `bad-number` of hours or pounds below 0; `bad-count`; `no-data` of no pupils
 * @example
 * ```ts
 * costPerPupil({ staffHours: 60, perHour: 18, other: 120 }, 12); // → { total: 1200, pupils: 12, perPupil: 100, few: false }
 * ```
 */
export function costPerPupil({ staffHours, perHour, other = 0 }: Spending, pupils: number): CostPerPupil {
  const total = number('spending', staffHours * perHour + other, Math.min(staffHours, perHour, other) >= 0);
  if (count('pupils', pupils) === 0) throw new RuleError('no-data');
  return { total, pupils, perPupil: total / pupils, few: pupils < fewestShown };
}

/** What it came to for each pupil who reliably improved, in pounds, not rounded. */
export interface CostPerImproved extends CostPerPupil {
  readonly improved: number;
  /** Undefined where nobody did. */
  readonly perImproved: number | undefined;
  /** Between these two, 95%; the upper one is undefined where it could be anything. */
  readonly low: number;
  readonly high: number | undefined;
}

/**
 * What something cost for each pupil who reliably improved, with how uncertain that is. Pupils improve without help as well, so it is no
 * price of an improvement.
 *
 * Source: design/domain.md 5.4 (our own); the interval is Wilson's of the share who improved, turned into pounds.
 *
 * @param group the pupils whose outcome is known, and how many of them improved
 * @throws {RuleError} as {@link costPerPupil}; `bad-count` where more improved than there are
 * @example
 * ```ts
 * const { perImproved, low, high } = costPerImproved({ staffHours: 60, perHour: 18, other: 120 }, { pupils: 12, improved: 4 });
 * perImproved; // → 300
 * [Math.round(low), Math.round(high!)]; // → [164, 724]
 * ```
 */
export function costPerImproved(spending: Spending, { pupils, improved }: { readonly pupils: number; readonly improved: number }): CostPerImproved {
  const cost = costPerPupil(spending, pupils);
  const { low, high } = proportion({ part: improved, of: pupils });
  const each = (pounds: number, of: number) => (of > 0 ? pounds / of : undefined);
  return { ...cost, improved, perImproved: each(cost.total, improved), low: cost.perPupil / high, high: each(cost.perPupil, low) };
}
