import { count } from '../numbers.js';
import type { AttendanceCounts } from './figures.js';
import { counts } from './tally.js';
import { segmentsOf, tallyOf, type AttendanceOptions, type Registers, type Segment } from './segments.js';
import { mostMinutesLate } from './session-index.js';

/** Sessions on which a pupil came late, of those on which they came at all. */
export interface LateCount {
  late: number;
  /** Attended sessions and those on which the pupil came after the register had closed. */
  of: number;
}

/** When a pupil comes late. */
export interface Lateness extends LateCount {
  /** Of `late`, those after the register closed (`U`, an unauthorised absence). */
  readonly afterClose: number;
  /** Monday to Friday. `byWeekday[0].late` of `late` gives "14 of 19 on Mondays". */
  readonly byWeekday: readonly [LateCount, LateCount, LateCount, LateCount, LateCount];
  /** Minutes late, all together, where the register has them, and on how many late sessions it has them. */
  readonly minutes: number;
  readonly minutesKnown: number;
}

/** Sessions on which the pupil came late, of those on which they came at all. */
const lateCount = ({ late, present, lateAfterClose }: AttendanceCounts): LateCount => ({ late, of: present + lateAfterClose });

/**
 * How often and on which weekdays a pupil comes late. Late is `L` (before the register closed) and `U` (after it); a rate is `late / of`,
 * and schools use different denominators, so show both numbers.
 *
 * Source: design/domain.md 1.4 (our own formula over the DfE codes).
 *
 * @throws {RuleError} as {@link summariseAttendance}; `bad-count` of minutes that are no whole number from 1 to 600
 * @example
 * ```ts
 * lateness({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: 'L\\/\\/\\/\\/\\U\\' }); // → { late: 2, of: 12, afterClose: 1, … }
 * ```
 */
export function lateness(registers: Registers, options?: AttendanceOptions): Lateness {
  const tally = tallyOf(registers, options);
  const all = tally.countsOfAll();
  const on = (day: number): LateCount => lateCount(tally.countsAt(2 * day, 2));
  const byWeekday = [on(0), on(1), on(2), on(3), on(4)] as const;
  return { ...lateCount(all), afterClose: all.lateAfterClose, byWeekday, ...minutesOf(segmentsOf(registers, options)) };
}

/** Minutes that were written down of sessions on which the pupil came late. */
function minutesOf(segments: readonly Segment[]): Pick<Lateness, 'minutes' | 'minutesKnown'> {
  const known = segments.flatMap(({ register: { marks, lateMinutes = {} }, table, start, end }) =>
    Object.keys(lateMinutes)
      .filter((index) => +index >= start && +index < end && isLate(table[marks.charCodeAt(+index)]))
      .map((index) => count('lateMinutes', lateMinutes[index]!, mostMinutesLate, 1)));
  return { minutes: known.reduce((sum, each) => sum + each, 0), minutesKnown: known.length };
}

const isLate = (counted: number | undefined): boolean => counted === counts.presentLate || counted === counts.unauthorisedLate;
