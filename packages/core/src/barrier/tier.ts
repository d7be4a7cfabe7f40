import { tiers, type Tier } from '../access/tier.js';
import { barrierOf, type BarrierCode } from './barriers.js';

/**
 * The tier of the most sensitive of some barriers, T1 where there is none: what a record that names them ought to have at the least.
 *
 * @throws {RuleError} `unknown-code`
 * @example
 * ```ts
 * highestTier(['ATT-04', 'SEM-02']); // → 'T2'
 * ```
 */
export const highestTier = (codes: readonly BarrierCode[]): Tier =>
  codes.reduce<Tier>((highest, code) => (tiers.indexOf(barrierOf(code).tier) > tiers.indexOf(highest) ? barrierOf(code).tier : highest), 'T1');
