import { RuleError } from '../rule-error.js';
import type { AttainmentLevel } from './goal.js';
import { isLevel } from './is-level.js';

interface Rated {
  readonly ladder?: { readonly baseline: AttainmentLevel } | undefined;
  readonly ratings?: readonly { readonly level?: AttainmentLevel | undefined; readonly at: string }[] | undefined;
}

/**
 * Where a goal stands on its ladder: the latest rating that names a level, else the baseline, else unknown.
 *
 * @throws {RuleError} `bad-level` where it is no whole number from -2 to 2
 * @example
 * ```ts
 * const ratings = [{ level: 0, at: '2026-10-02T09:00:00.000Z' }, { level: 1, at: '2026-10-09T09:00:00.000Z' }] as const;
 * levelOf({ ladder: { baseline: -1 }, ratings }); // → 1
 * levelOf({ ladder: { baseline: -1 } }); // → -1
 * levelOf({}); // → undefined
 * ```
 */
export function levelOf(goal: Rated): AttainmentLevel | undefined {
  const levels = (goal.ratings ?? []).filter(({ level }) => level !== undefined);
  const latest = levels[0] && levels.reduce((last, rating) => (rating.at >= last.at ? rating : last));
  const level = latest?.level ?? goal.ladder?.baseline;
  if (level !== undefined && !isLevel(level)) throw new RuleError('bad-level', { level });
  return level;
}
