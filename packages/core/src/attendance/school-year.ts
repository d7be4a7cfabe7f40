import { dateOfDay, dayNumber, weekday } from '../day.js';

/**
 * The school year of a date, by the year in which it begins: 2025 for 2025/26. Years turn on 1 August, as in the school census of England
 * ("autumn term absence: from 1 August to 31 December"; DfE, "Pupil absence statistics: methodology", table 6).
 *
 * @example
 * ```ts
 * schoolYearOf('2026-07-31'); // → 2025
 * schoolYearOf('2026-08-01'); // → 2026
 * ```
 */
export function schoolYearOf(date: string): number {
  dayNumber(date);
  return +date.slice(0, 4) - (date.slice(5) < '08-01' ? 1 : 0);
}

/**
 * The Monday of a date's week, `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * mondayOf('2026-11-24'); // → '2026-11-23'
 * ```
 */
export function mondayOf(date: string): string {
  const day = dayNumber(date);
  return dateOfDay(day - weekday(day) + 1);
}
