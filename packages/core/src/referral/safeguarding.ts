import type { Tier } from '../access/tier.js';
import type { BarrierCode } from '../barrier/barriers.js';
import { opensSafeguardingScreen } from '../barrier/safeguarding-screen.js';
import { highestTier } from '../barrier/tier.js';

/** A referral, as far as these rules look. */
export interface ReferralWorry {
  readonly urgency: string;
  readonly barriers?: readonly BarrierCode[] | undefined;
  readonly screen?: { readonly hurt: boolean; readonly told: boolean; readonly afraid: boolean } | undefined;
}

/** Why the DSL has to know before anything else happens. */
export type DslReason = 'hurt' | 'told' | 'afraid' | 'immediate' | 'barrier';

/**
 * Why a referral goes to the DSL first, empty where it does not: a yes in the screen, `immediate`, or a barrier that opens the screen at the
 * first suspicion. Meanwhile the referral waits.
 *
 * Source: design/domain.md 1.5 and 2 (our own).
 *
 * @throws {RuleError} `unknown-code` of a barrier
 * @example
 * ```ts
 * dslReasons({ urgency: 'soon', screen: { hurt: false, told: true, afraid: false } }); // → ['told']
 * ```
 */
export function dslReasons({ urgency, barriers = [], screen }: ReferralWorry): DslReason[] {
  const yes = screen ? (['hurt', 'told', 'afraid'] as const).filter((question) => screen[question]) : [];
  return [
    ...yes,
    ...(urgency === 'immediate' ? (['immediate'] as const) : []),
    ...(barriers.some((barrier) => opensSafeguardingScreen({ barrier, confidence: 'suspected' })) ? (['barrier'] as const) : []),
  ];
}

/**
 * The tier that a referral ought to have: T3 where the DSL has to know, so that neither parents nor teachers see that it is there; else
 * that of its most sensitive barrier, T1 at the least. Whoever writes it may go higher.
 *
 * Source: design/domain.md 6.3 ("T1; T2 if family").
 *
 * @throws {RuleError} `unknown-code` of a barrier
 * @example
 * ```ts
 * referralTier({ urgency: 'routine', barriers: ['ATT-04', 'FAM-02'] }); // → 'T2'
 * ```
 */
export function referralTier(referral: ReferralWorry): Tier {
  return dslReasons(referral).length > 0 ? 'T3' : highestTier(referral.barriers ?? []);
}
