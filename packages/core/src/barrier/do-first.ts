import { count } from '../numbers.js';
import { barrierNeeds, barrierOf, type BarrierCode, type BarrierConfidence } from './barriers.js';

/** A barrier as it was last rated. Severity is 0 (none) to 4 (severe). */
export interface RatedBarrier {
  readonly barrier: BarrierCode;
  readonly severity: number;
  readonly confidence?: BarrierConfidence | undefined;
}

/** A plan takes on no more barriers than this at once. Source: design/domain.md 2. */
export const barriersAtOnce = 3;

const mostSevere = 4;

const leastSureLast: readonly (BarrierConfidence | undefined)[] = ['confirmed', 'likely', 'suspected', undefined];

/**
 * Open barriers (severity above 0) in the order to take them on: safety, then basics such as food, sleep, sight and hearing, then
 * attendance, then relationships, then learning skills; within each the most severe first, then the surest, then by code. An order for one
 * pupil's plan, never for ranking pupils. A plan takes the first {@link barriersAtOnce}.
 *
 * Source: design/domain.md 2 (our own rule).
 *
 * @throws {RuleError} `unknown-code` of a barrier; `bad-count` of a severity that is no whole number from 0 to 4
 * @example
 * ```ts
 * doFirst([{ barrier: 'STU-01', severity: 4 }, { barrier: 'ATT-04', severity: 2 }, { barrier: 'ACA-01', severity: 0 }]).map(({ barrier }) => barrier);
 * // → ['ATT-04', 'STU-01']
 * ```
 */
export function doFirst<Rated extends RatedBarrier>(ratings: readonly Rated[]): Rated[] {
  const need = (rating: Rated) => barrierNeeds.indexOf(barrierOf(rating.barrier).need);
  return ratings
    .filter(({ barrier, severity }) => barrierOf(barrier) && count('severity', severity, mostSevere) > 0)
    .sort(
      (a, b) =>
        need(a) - need(b) ||
        b.severity - a.severity ||
        leastSureLast.indexOf(a.confidence) - leastSureLast.indexOf(b.confidence) ||
        (a.barrier < b.barrier ? -1 : 1),
    );
}
