import { counts, segmentsOf, unknownMark, type AttendanceOptions, type Registers } from './segments.js';

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

/**
 * How often and on which weekdays a pupil comes late. Late is `L` (before the register closed) and `U` (after it); a rate is `late / of`,
 * and schools use different denominators, so show both numbers.
 *
 * Source: design/domain.md 1.4 (our own formula over the DfE codes).
 *
 * @throws {RuleError} as {@link summariseAttendance}
 * @example
 * ```ts
 * lateness({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: 'L\\/\\/\\/\\/\\U\\' }); // → { late: 2, of: 12, afterClose: 1, … }
 * ```
 */
export function lateness(registers: Registers, options?: AttendanceOptions): Lateness {
  const day = (): LateCount => ({ late: 0, of: 0 });
  const byWeekday = [day(), day(), day(), day(), day()] as const;
  const all = day();
  let [afterClose, minutes, minutesKnown] = [0, 0, 0];
  for (const segment of segmentsOf(registers, options)) {
    const { register, table, start, end } = segment;
    for (let i = start; i < end; i++) {
      const count = table[register.marks.charCodeAt(i)];
      if (!count) unknownMark(segment, i);
      const late = count === counts.presentLate || count === counts.unauthorisedLate;
      if (!late && count !== counts.present) continue;
      const weekday = byWeekday[(((i % 10) >> 1)) as 0];
      all.of++;
      weekday.of++;
      if (!late) continue;
      all.late++;
      weekday.late++;
      if (count === counts.unauthorisedLate) afterClose++;
      const known = register.lateMinutes?.[i];
      if (known !== undefined) {
        minutes += known;
        minutesKnown++;
      }
    }
  }
  return { ...all, afterClose, byWeekday, minutes, minutesKnown };
}
