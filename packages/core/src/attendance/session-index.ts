import { dateOfDay, dayNumber, weekday } from '../day.js';
import { RuleError } from '../rule-error.js';

/** The half of a school day. */
export type SessionHalf = 'am' | 'pm';

/** The sessions of the longest school year: 53 weeks of ten. */
export const longestYear = 530;

/** A pupil can be so many minutes late, no more. Our own choice. */
export const mostMinutesLate = 600;

/** Monday to Friday. */
export const schoolDays = 5;

// A school has a thousand registers that begin on the same day, and finding its number costs as much as reading a hundred marks.
const mondays = /* @__PURE__ */ new Map<string, number>();

/**
 * The day number of a register's first day.
 *
 * @throws {RuleError} `bad-date`, `not-a-monday`
 */
export function firstDayNumber(firstDay: string): number {
  let day = mondays.get(firstDay);
  if (day === undefined) {
    day = dayNumber(firstDay);
    if (weekday(day) !== 1) throw new RuleError('not-a-monday', { date: firstDay });
    mondays.set(firstDay, day);
  }
  return day;
}

/** The index of the first session on or after a day: 0 for days before the register, none for a day that never comes. Both are day numbers. */
export function indexFrom(first: number, day: number, perDay: number = 2): number {
  if (day === Infinity) return Infinity;
  const after = Math.max(day - first, 0);
  return (Math.floor(after / 7) * schoolDays + Math.min(after % 7, schoolDays)) * perDay;
}

/** The day number of the session at an index. */
export function dayAt(first: number, index: number, perDay: number = 2): number {
  const day = Math.floor(index / perDay);
  return first + Math.floor(day / schoolDays) * 7 + (day % schoolDays);
}

/**
 * The index in `marks` of a session.
 *
 * @param date `YYYY-MM-DD`, a Monday to Friday on or after the register's first day
 * @throws {RuleError} `bad-date`, `not-a-school-day` (Saturday, Sunday), `outside-register`, `not-a-monday`
 * @example
 * ```ts
 * sessionIndex({ firstDay: '2026-09-07' }, '2026-09-08', 'pm'); // → 3
 * sessionIndex({ firstDay: '2026-09-07' }, '2026-09-12', 'am'); // throws not-a-school-day
 * ```
 */
export function sessionIndex(register: { readonly firstDay: string }, date: string, half: SessionHalf): number {
  const first = firstDayNumber(register.firstDay);
  const day = dayNumber(date);
  if (day < first) {
    throw new RuleError('outside-register', { date });
  }
  if (weekday(day) > 5) throw new RuleError('not-a-school-day', { date });
  return indexFrom(first, day) + (half === 'pm' ? 1 : 0);
}

/**
 * The day and half of the session at an index of `marks`.
 *
 * @example
 * ```ts
 * sessionAt({ firstDay: '2026-09-07' }, 3); // → { date: '2026-09-08', half: 'pm' }
 * ```
 */
export function sessionAt(register: { readonly firstDay: string }, index: number): { date: string; half: SessionHalf } {
  if (!Number.isInteger(index) || index < 0) throw new RuleError('outside-register', { index });
  return { date: dateOfDay(dayAt(firstDayNumber(register.firstDay), index)), half: index % 2 ? 'pm' : 'am' };
}
