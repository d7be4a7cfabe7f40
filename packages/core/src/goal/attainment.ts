import { RuleError } from '../rule-error.js';
import type { AttainmentLevel } from './goal.js';
import { isLevel } from './is-level.js';

/** One goal's share in the score. */
export interface Attained {
  /** From much less (-2) over as expected (0) to much more than expected (+2). */
  readonly level: AttainmentLevel;
  /** How much the goal weighs beside the others, above 0; by default 1. Importance times difficulty is the usual choice. */
  readonly weight?: number | undefined;
}

/** The correlation between goals of one person that the method takes as given. */
const rho = 0.3;

/**
 * Goal attainment as one number, a T-score: 50 where every goal was met as expected, about 10 to a standard deviation.
 *
 * T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²), with ρ = 0.30.
 *
 * With one goal T moves in steps of ten; scores over different numbers of goals are not to be averaged without saying so. Show it beside
 * the T of the baseline levels and the number of goals.
 *
 * Source: Kiresuk and Sherman (1968), as printed in the erratum to Turner-Stokes, "Goal attainment scaling in rehabilitation: a practical
 * guide", Clinical Rehabilitation 23 (2009), 362–70, whose first printing had errors in the formula.
 *
 * @throws {RuleError} `no-goals`; `bad-level` where a level is no whole number from -2 to 2; `bad-weight` where one is not above 0.
 * @example
 * ```ts
 * attainmentT([{ level: 0 }, { level: 0 }, { level: 0 }]); // → 50
 * attainmentT([{ level: 1 }, { level: 0 }, { level: 2 }]); // ≈ 63.7
 * attainmentT([{ level: 1, weight: 4 }, { level: -1, weight: 1 }]); // ≈ 56.8
 * attainmentT([]); // throws no-goals
 * ```
 */
export function attainmentT(goals: readonly Attained[]): number {
  if (goals.length === 0) throw new RuleError('no-goals');
  let [weighted, squares, sum] = [0, 0, 0];
  goals.forEach(({ level, weight = 1 }, index) => {
    if (!isLevel(level)) {
      throw new RuleError('bad-level', { index, level });
    }
    if (!(weight > 0) || weight === Infinity) {
      throw new RuleError('bad-weight', { index, weight });
    }
    weighted += weight * level;
    squares += weight * weight;
    sum += weight;
  });
  return 50 + (10 * weighted) / Math.sqrt((1 - rho) * squares + rho * sum * sum);
}
