import { barrierOf, type BarrierCode, type BarrierConfidence } from './barriers.js';

const confidence: Readonly<Record<BarrierConfidence, number>> = { suspected: 0, likely: 1, confirmed: 2 };

/**
 * Whether entering a barrier opens the safeguarding screen (three questions that may lead to the DSL). Most barriers never do; substance
 * use, low mood and being bullied do when they are at least likely, and a worry about safety at the first suspicion. Where the confidence is
 * none that is known they open it: better three questions too many than a worry that nobody asks about.
 *
 * Source: design/domain.md 2 (our own rule).
 *
 * @throws {RuleError} `unknown-code` of a barrier
 * @example
 * ```ts
 * opensSafeguardingScreen({ barrier: 'SAF-01', confidence: 'suspected' }); // → true
 * opensSafeguardingScreen({ barrier: 'STU-01', confidence: 'confirmed' }); // → false
 * ```
 */
export function opensSafeguardingScreen(rating: { readonly barrier: BarrierCode; readonly confidence: BarrierConfidence }): boolean {
  const from = barrierOf(rating.barrier).opensSafeguardingScreen;
  return from !== undefined && !(confidence[rating.confidence] < confidence[from]);
}
