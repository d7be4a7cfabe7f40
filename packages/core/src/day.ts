import { RuleError } from './rule-error.js';

const milliseconds = 86_400_000;
const shape = /^[12]\d{3}-(0[1-9]|1[0-2])-\d\d$/;

/**
 * The number of a calendar day, counted from 1 January 1970. A date has no time zone, so days can be added and subtracted as numbers.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `bad-date` where there is no such day.
 */
export function dayNumber(date: string): number {
  if (shape.test(date)) {
    const day = digits(date, 8, 10);
    const time = Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, day);
    // A 30 February would roll over into March.
    if (day > 0 && (day <= 28 || new Date(time).getUTCDate() === day)) return time / milliseconds;
  }
  throw new RuleError('bad-date', `'${date}' is no calendar date (YYYY-MM-DD).`, { date });
}

/** The number that digits spell, without a string in between: this runs for each register of a school. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = 10 * number + text.charCodeAt(i) - 48;
  return number;
}

// Writing a date costs as much as reading 300 marks, and a school asks for the same few hundred over and over.
const written = new Map<number, string>();

/** The date of a day number, `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  let date = written.get(day);
  if (date === undefined) written.set(day, (date = new Date(day * milliseconds).toISOString().slice(0, 10)));
  return date;
}

/** Whole days from one date to another; negative where `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day of the week of a day number: 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
