import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { z95, type Part } from './proportion.js';

/** How much likelier something is in one group than in another. */
export interface RiskRatio {
  /** 1 where both are alike, 2 where it is twice as likely in the first. Undefined where it happened to nobody in the second. */
  readonly ratio: number | undefined;
  /** The 95% interval. Undefined where it happened to nobody in either group, which leaves the method without an answer. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/**
 * The ratio of two shares with its 95% interval by the logarithmic method: ln RR ± 1.96 · √(1/a − 1/n₁ + 1/c − 1/n₂).
 *
 * Source: Katz, Baptista, Azen and Pike (1978); the formula as in Gardner and Altman, "Statistics with confidence", 51–2.
 *
 * @param one `part` pupils of `of` to whom it happened
 * @param other the group to compare with
 * @throws {RuleError} `no-data` where a group is empty; `bad-count`
 * @example
 * ```ts
 * const { ratio, low, high } = riskRatio({ part: 30, of: 120 }, { part: 20, of: 160 });
 * [ratio, low, high].map((each) => each!.toFixed(2)); // → ['2.00', '1.20', '3.34']
 * ```
 */
export function riskRatio(one: Part, other: Part): RiskRatio {
  for (const { part, of } of [one, other]) {
    count('of', of);
    count('part', part, of);
    if (of === 0) throw new RuleError('no-data');
  }
  if (other.part === 0) return { ratio: undefined, low: undefined, high: undefined };
  const ratio = one.part / one.of / (other.part / other.of);
  if (one.part === 0) return { ratio, low: undefined, high: undefined };
  const error = Math.sqrt(1 / one.part - 1 / one.of + 1 / other.part - 1 / other.of);
  return { ratio, low: ratio * Math.exp(-z95 * error), high: ratio * Math.exp(z95 * error) };
}
