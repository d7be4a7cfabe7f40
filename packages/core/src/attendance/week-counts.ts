import { counts, unknownMark, type Segment } from './segments.js';
import { dayAt } from './session-index.js';

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
  for (const segment of segments) {
    const { register, table, first, start, end } = segment;
    for (let i = start; i < end; i++) {
      const count = table[register.marks.charCodeAt(i)];
      if (!count) unknownMark(segment, i);
      if (count >= counts.notCounted) continue;
      const week = (weeks[Math.floor((last - dayAt(first, i)) / 7)] ??= { possible: 0, absent: 0 });
      week.possible++;
      if (count >= counts.authorised) week.absent++;
    }
  }
  return weeks;
}

/** All of them together. */
export const sumOf = (weeks: readonly SessionCount[]): SessionCount =>
  weeks.reduce((all, each) => ({ possible: all.possible + each.possible, absent: all.absent + each.absent }), { possible: 0, absent: 0 });
