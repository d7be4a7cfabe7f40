import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';

/** Some of a number of pupils. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** A share of pupils as a fraction, 0 to 1, with its 95% interval. */
export interface Proportion extends Part {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The standard score that 2.5% of a normal distribution lie above: an interval of 95%. */
export const z95 = 1.959963984540054;

/**
 * What part of a group something is true of, and how sure that is: Wilson's score interval, 95%. It keeps within 0 and 1 and says something
 * sensible of small groups and of none or all.
 *
 * Source: Wilson (1927), without correction for continuity, as recommended by Newcombe, "Two-sided confidence intervals for the single
 * proportion", Statistics in Medicine 17 (1998), 857–72, method 3.
 *
 * @throws {RuleError} `no-data` of a group of nobody; `bad-count` where a number is not whole, below 0, or the part larger than the group.
 * @example
 * ```ts
 * const { share, low, high } = proportion({ part: 81, of: 263 });
 * [share, low, high].map((each) => each.toFixed(4)); // → ['0.3080', '0.2553', '0.3662']
 * ```
 */
export function proportion({ part, of }: Part): Proportion {
  count('of', of);
  count('part', part, of);
  if (of === 0) throw new RuleError('no-data');
  const share = part / of;
  const z2 = z95 * z95;
  const middle = part + z2 / 2;
  const reach = z95 * Math.sqrt(part * (1 - share) + z2 / 4);
  return { part, of, share, low: part === 0 ? 0 : (middle - reach) / (of + z2), high: part === of ? 1 : (middle + reach) / (of + z2) };
}
