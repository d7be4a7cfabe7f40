import { count } from '../numbers.js';

/** A rating from 0 to 10, as far as this rule looks. */
export interface ZeroToTen {
  readonly value0to10?: number | undefined;
  readonly by: string;
  /** When it was given; ratings are compared by it. */
  readonly at: string;
}

/** How far a goal has come from the first to the last rating by the same person. */
export interface ZeroToTenChange {
  readonly first: number;
  readonly last: number;
  /** last − first, -10 to 10 */
  readonly change: number;
  /** How often it was rated. */
  readonly ratings: number;
}

/**
 * The change of a goal's rating from 0 to 10: the last less the first, of one rater, since a pupil's 6 and a teacher's 6 are not the same.
 * Undefined where they rated fewer than two times. Whether it is more than chance `indicativeChange` says, as a hint.
 *
 * Source: goal-based outcomes (Law), design/domain.md 1.6 ("last − first").
 *
 * @param by whose ratings
 * @throws {RuleError} `bad-count` of a rating of theirs that is no whole number from 0 to 10
 * @example
 * ```ts
 * const at = (day: number) => `2026-11-${day}T09:00:00.000Z`;
 * zeroToTenChange([{ value0to10: 3, by: 'pupil', at: at(10) }, { value0to10: 6, by: 'pupil', at: at(24) }], 'pupil');
 * // → { first: 3, last: 6, change: 3, ratings: 2 }
 * ```
 */
export function zeroToTenChange(ratings: readonly ZeroToTen[], by: string): ZeroToTenChange | undefined {
  const values = ratings
    .filter((rating) => rating.by === by)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap(({ value0to10 }) => (value0to10 === undefined ? [] : [count('value0to10', value0to10, 10)]));
  if (values.length < 2) return undefined;
  const [first, last] = [values[0]!, values.at(-1)!];
  return { first, last, change: last - first, ratings: values.length };
}
