import type { Indicator } from './indicators.js';

/** Which way things go since the figures before. */
export type Trend = 'worse' | 'same' | 'better' | 'unknown';

/** Which way a figure went, by the way that is worse. */
export function trendOf(worse: Indicator['trend']['worse'], then: number | undefined, now: number | undefined): Trend {
  if (then === undefined || now === undefined) return 'unknown';
  if (then === now) return 'same';
  return now > then === (worse === 'higher') ? 'worse' : 'better';
}
