import { RuleError } from './rule-error.js';

const milliseconds = 86_400_000;

/**
 * The number of a calendar day, counted from 1 January 1970. A date has no time zone, so days can be added and subtracted as numbers.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `bad-date` where there is no such day.
 */
export function dayNumber(date: string): number {
  const day = Date.parse(date) / milliseconds;
  // Whatever else Date.parse takes, and a 30 February, which rolls over into March, is written otherwise than it was given.
  if (day % 1 === 0 && date > '1' && date < '3' && dateOfDay(day) === date) return day;
  throw new RuleError('bad-date', { date });
}

// Writing a date costs as much as reading 300 marks, and a school asks for the same few hundred over and over.
const written: Record<number, string> = {};

/** The date of a day number, `YYYY-MM-DD`. */
export const dateOfDay = (day: number): string => (written[day] ??= new Date(day * milliseconds).toISOString().slice(0, 10));

/** Whole days from one date to another; negative where `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day of the week of a day number: 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
