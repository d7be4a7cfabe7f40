import { count } from '../numbers.js';

/** Counts of fewer pupils than this are not shown. Source: design/domain.md 1.8 (as DfE does; schools may ask for more). */
export const fewestShown = 10;

/** Counts as they may be shown: undefined is hidden. */
export interface SuppressedCounts {
  readonly counts: readonly (number | undefined)[];
  readonly total: number | undefined;
}

/**
 * Counts that add up to a total, made safe to show: those below `below` are hidden, and as many more, the smallest first, as it takes until
 * what is hidden comes to `below` together. Nobody can then find a hidden count by taking the shown ones from the total, nor even that it
 * is small. A total below `below` is hidden with all its counts.
 *
 * Source: cell suppression, primary and complementary (Hundepool and others, "Statistical disclosure control", from memory); that the
 * hidden ones together reach the threshold is our own.
 *
 * @param below a whole number from 1
 * @throws {RuleError} `bad-count`
 * @example
 * ```ts
 * suppressCounts([4, 12, 40]); // → { counts: [undefined, undefined, 40], total: 56 }
 * suppressCounts([4, 3]); // → { counts: [undefined, undefined], total: undefined }
 * ```
 */
export function suppressCounts(counts: readonly number[], below = fewestShown): SuppressedCounts {
  count('below', below, Infinity, 1);
  const smallestFirst = counts.map((value, index) => ({ value: count('count', value), index })).sort((a, b) => a.value - b.value);
  const hidden = new Set<number>();
  let sum = 0;
  for (const { value, index } of smallestFirst) {
    if (value >= below && (hidden.size === 0 || sum >= below)) break;
    hidden.add(index);
    sum += value;
  }
  const total = counts.reduce((all, value) => all + value, 0);
  return { counts: counts.map((value, index) => (hidden.has(index) ? undefined : value)), total: total < below ? undefined : total };
}
