import { mondayOf } from '../attendance/school-year.js';
import { dayNumber, weekday } from '../day.js';
import { count, number } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import type { WorkActivity } from './work-log.js';

/** A stretch of work, or of time off taken in lieu (`time-off`). */
export interface WorkedTime {
  /** `YYYY-MM-DD` */
  readonly occurredOn: string;
  readonly activity: WorkActivity;
  /** A whole number. */
  readonly minutes: number;
  /** `18:15`. Without it the time counts as daytime. */
  readonly startsAt?: string | undefined;
}

/** What the reckoning depends on besides the log. */
export interface TimeInLieuOptions {
  /** Contracted hours a week; by the Monday of the week where they differ, as in holidays under a term-time contract. */
  readonly contracted: number | ((monday: string) => number);
  /** When the evening begins; by default 18:00. */
  readonly eveningFrom?: string | undefined;
  /** How many minutes a minute in the evening or at the weekend counts; by default 1. */
  readonly eveningRate?: number | undefined;
  readonly weekendRate?: number | undefined;
}

/** One week. All figures are minutes. */
export interface WorkedWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly contracted: number;
  /** By the clock, without time off. `evening` and `weekend` are of it; an evening at the weekend is weekend. */
  readonly worked: number;
  readonly evening: number;
  readonly weekend: number;
  /** What is owed for the week: time over the contract, and what evenings and weekends count more. */
  readonly earned: number;
  readonly taken: number;
}

/** Time off in lieu, in minutes. */
export interface TimeInLieu {
  /** The weeks in which something was logged, oldest first. */
  readonly weeks: readonly WorkedWeek[];
  readonly earned: number;
  readonly taken: number;
  /** earned − taken; below 0 more was taken than earned. */
  readonly balance: number;
}

/**
 * Time off in lieu (TOIL) that a mentor has earned and taken, week by week: what goes over the contracted hours of a week is earned, a week
 * under them costs nothing, and time off is taken from what was earned.
 *
 * Source: design/domain.md 1.2 (a week of 35 to 37 hours, evenings and weekends, a log of time off in lieu); the reckoning is our own. A
 * school's own agreement may count evenings and weekends more: give the rates.
 *
 * @throws {RuleError} `bad-date`, `bad-time`, `bad-count` of minutes, `bad-number` of hours or of a rate below 1
 * @example
 * ```ts
 * const monday = { occurredOn: '2026-11-23', activity: 'one-to-one', minutes: 36 * 60 } as const;
 * const evening = { occurredOn: '2026-11-26', activity: 'family', minutes: 120, startsAt: '17:30' } as const;
 * timeInLieu([monday, evening], { contracted: 37 }).balance; // → 60
 * timeInLieu([monday, evening], { contracted: 37 }).weeks[0]?.evening; // → 90
 * ```
 */
export function timeInLieu(log: readonly WorkedTime[], options: TimeInLieuOptions): TimeInLieu {
  const { contracted, eveningFrom = '18:00', eveningRate = 1, weekendRate = 1 } = options;
  const eveningStart = minuteOf(eveningFrom);
  const rates = { evening: number('eveningRate', eveningRate, eveningRate >= 1), weekend: number('weekendRate', weekendRate, weekendRate >= 1) };
  const sums = new Map<string, { worked: number; evening: number; weekend: number; taken: number }>();
  for (const { occurredOn, activity, minutes, startsAt } of log) {
    const week = mondayOf(occurredOn);
    const sum = sums.get(week) ?? { worked: 0, evening: 0, weekend: 0, taken: 0 };
    sums.set(week, sum);
    const spent = count('minutes', minutes);
    if (activity === 'time-off') {
      sum.taken += spent;
      continue;
    }
    sum.worked += spent;
    if (weekday(dayNumber(occurredOn)) > 5) sum.weekend += spent;
    else if (startsAt !== undefined) sum.evening += Math.min(spent, Math.max(0, minuteOf(startsAt) + spent - eveningStart));
  }
  const weeks = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, sum]): WorkedWeek => {
    const hours = typeof contracted === 'number' ? contracted : contracted(week);
    number('contracted', hours, hours >= 0 && hours <= 168);
    const more = (rates.evening - 1) * sum.evening + (rates.weekend - 1) * sum.weekend;
    return { week, contracted: 60 * hours, ...sum, earned: Math.max(0, sum.worked - 60 * hours) + more };
  });
  const total = (what: 'earned' | 'taken') => weeks.reduce((sum, week) => sum + week[what], 0);
  return { weeks, earned: total('earned'), taken: total('taken'), balance: total('earned') - total('taken') };
}

function minuteOf(time: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RuleError('bad-time', { time });
  return 60 * +time.slice(0, 2) + +time.slice(3);
}
