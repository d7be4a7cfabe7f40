import type { AttainmentLevel } from './goal.js';

interface Rated {
  readonly ladder?: { readonly baseline: AttainmentLevel } | undefined;
  readonly ratings?: readonly { readonly level: AttainmentLevel; readonly at: string }[] | undefined;
}

/** Where a goal stands on its ladder: the latest rating, else the baseline, else unknown. */
export function levelOf(goal: Rated): AttainmentLevel | undefined {
  const latest = goal.ratings?.at(0) && goal.ratings.reduce((last, rating) => (rating.at >= last.at ? rating : last));
  return latest?.level ?? goal.ladder?.baseline;
}
