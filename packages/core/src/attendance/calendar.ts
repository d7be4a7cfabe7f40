import { dateOfDay } from '../day.js';
import type { AttendanceClass } from './code-set.js';
import { codeAt, segmentsOf, type AttendanceOptions, type Registers } from './segments.js';
import { dayAt } from './session-index.js';

/** One session to be drawn. */
export interface CalendarSession {
  /** As the school wrote it, `I`; its words are in the labels. */
  readonly code: string;
  readonly class: AttendanceClass;
  readonly late: boolean;
  readonly minutesLate?: number;
}

/** Undefined is a session outside the time asked for, or after the last mark. */
export interface CalendarDay {
  readonly date: string;
  am?: CalendarSession;
  pm?: CalendarSession;
}

/** Monday to Friday. */
export interface CalendarWeek {
  readonly monday: string;
  readonly days: readonly [CalendarDay, CalendarDay, CalendarDay, CalendarDay, CalendarDay];
}

/**
 * Registers as weeks, days and halves, for a picture and for the table behind it. Weeks between two registers are left out.
 *
 * @throws {RuleError} as {@link summariseAttendance}
 * @example
 * ```ts
 * const [week] = attendanceCalendar({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: '/L' });
 * week?.days[0]?.pm; // → { code: 'L', class: 'attending', late: true }
 * ```
 */
export function attendanceCalendar(registers: Registers, options?: AttendanceOptions): CalendarWeek[] {
  const weeks = new Map<number, CalendarWeek>();
  for (const segment of segmentsOf(registers, options)) {
    const { register, first, start, end } = segment;
    for (let i = start; i < end; i++) {
      const { code, class: kind, late = false } = codeAt(segment, i);
      const minutesLate = register.lateMinutes?.[i];
      const day = (i % 10) >> 1;
      const monday = dayAt(first, i) - day;
      let week = weeks.get(monday);
      if (!week) weeks.set(monday, (week = weekFrom(monday)));
      week.days[day as 0][i % 2 ? 'pm' : 'am'] = { code, class: kind, late, ...(minutesLate !== undefined && { minutesLate }) };
    }
  }
  return [...weeks.values()];
}

function weekFrom(monday: number): CalendarWeek {
  const day = (after: number): CalendarDay => ({ date: dateOfDay(monday + after) });
  return { monday: dateOfDay(monday), days: [day(0), day(1), day(2), day(3), day(4)] };
}
