import { dateOfDay, dayNumber, weekday } from '../day.js';
import { count } from '../numbers.js';

/**
 * Days without school, both ends included: holidays, training days, bank holidays. Saturdays and Sundays need not be named. Give bank
 * holidays alone to count working days instead of school days.
 */
export interface DaysOff {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/**
 * Whether there is school on a day: Monday to Friday, and not among the days off.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * isSchoolDay('2026-10-26', [{ from: '2026-10-26', to: '2026-10-30' }]); // → false
 * ```
 */
export function isSchoolDay(date: string, daysOff: readonly DaysOff[] = []): boolean {
  return weekday(dayNumber(date)) <= 5 && !daysOff.some(({ from, to }) => date >= from && date <= to);
}

/** Two years: who counts further has days off without an end. */
const furthest = 730;

/**
 * The day on which that many school days are over; the day itself does not count. 0 is the day itself, or the next school day after a
 * day without school.
 *
 * Source: our own; that the day of the event does not count is usual for periods given in days.
 *
 * @param days a whole number from 0
 * @throws {RuleError} `bad-date`; `bad-count`, also where the days off have no end within two years
 * @example
 * ```ts
 * schoolDaysAfter('2026-10-23', 2, [{ from: '2026-10-26', to: '2026-10-30' }]); // → '2026-11-03'
 * ```
 */
export function schoolDaysAfter(date: string, days: number, daysOff: readonly DaysOff[] = []): string {
  let left = count('days', days);
  let day = dayNumber(date);
  const last = day + 7 * left + furthest;
  if (left === 0 && !isSchoolDay(date, daysOff)) left = 1;
  while (left > 0) {
    day = count('days', day + 1, last);
    if (isSchoolDay(dateOfDay(day), daysOff)) left--;
  }
  return dateOfDay(day);
}

/**
 * School days from one date to another: those after `from`, up to and with `to`. Negative where `to` lies before `from`.
 *
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * schoolDaysBetween('2026-11-20', '2026-11-24'); // → 2
 * ```
 */
export function schoolDaysBetween(from: string, to: string, daysOff: readonly DaysOff[] = []): number {
  if (dayNumber(to) < dayNumber(from)) return -schoolDaysBetween(to, from, daysOff) || 0;
  let days = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (isSchoolDay(dateOfDay(day), daysOff)) days++;
  return days;
}
