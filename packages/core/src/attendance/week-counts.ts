import { readSegment, type Segment } from './segments.js';
import { dayAt, indexFrom } from './session-index.js';
import { Tally } from './tally.js';

/** Possible and missed sessions. */
export interface SessionCount {
  possible: number;
  absent: number;
}

/**
 * Sessions by stretches of seven days, keyed by how many stretches back from the one that ends on a day they lie: 0 is the last, -1 the one
 * after it. Stretches without a possible session are left out.
 *
 * @param last the number of the day on which stretch 0 ends
 * @throws {RuleError} `unknown-mark`
 */
export function weekCounts(segments: readonly Segment[], last: number): Record<number, SessionCount> {
  const weeks: Record<number, SessionCount> = {};
  const tally = new Tally();
  for (const segment of segments) {
    const { first, start, end } = segment;
    for (let next = start; next < end;) {
      const from = next;
      const week = Math.floor((last - dayAt(first, from)) / 7);
      next = Math.min(end, indexFrom(first, last - 7 * week + 1));
      readSegment(tally, segment, from, next);
      const { possible, absent } = tally.countsOfAll();
      tally.clear();
      if (possible > 0) weeks[week] = sumOf([{ possible, absent }, weeks[week] ?? { possible: 0, absent: 0 }]);
    }
  }
  return weeks;
}

/** All of them together. */
export const sumOf = (weeks: readonly SessionCount[]): SessionCount =>
  weeks.reduce((all, each) => ({ possible: all.possible + each.possible, absent: all.absent + each.absent }), { possible: 0, absent: 0 });
