import { number, positive } from '../numbers.js';
import { oneOf } from '../one-of.js';
import type { ChangeOutcome } from './reliable-change.js';

/** A number of points that somebody published as a change worth the name, where deviation and reliability are not at hand. */
export interface ChangeCriterion {
  /** Above 0, in points of the score. */
  readonly points: number;
  readonly better: 'higher' | 'lower';
  readonly source: string;
}

/** Change by such a number: a hint, to be shown as one. */
export interface IndicativeChange {
  readonly outcome: ChangeOutcome;
  readonly change: number;
  readonly criterion: number;
  readonly source: string;
  readonly indicative: true;
}

/**
 * Whether two scores differ by at least a published number of points.
 *
 * Source: our own; the number comes with its source.
 *
 * @throws {RuleError} `bad-number`; `unknown-code` of a direction that is none
 * @example
 * ```ts
 * const criterion = { points: 2.45, better: 'higher', source: 'CORC 2015, from memory' } as const;
 * indicativeChange(3, 6, criterion); // → { outcome: 'reliably-improved', change: 3, indicative: true, … }
 * ```
 */
export function indicativeChange(before: number, after: number, { points, better, source }: ChangeCriterion): IndicativeChange {
  const criterion = positive('points', points);
  const change = number('after', after) - number('before', before);
  const gain = oneOf(['higher', 'lower'], better) === 'higher' ? change : -change;
  const outcome = gain >= criterion ? 'reliably-improved' : -gain >= criterion ? 'reliably-deteriorated' : 'no-reliable-change';
  return { outcome, change, criterion, source, indicative: true };
}
