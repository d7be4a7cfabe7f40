import { dateOfDay, dayNumber } from '../day.js';

/** When a plan is looked at again: six weeks on, five days either way. Source: design/domain.md 1.5 (six-week block, S4). */
export const reviewAfter = { weeks: 6, giveOrTakeDays: 5 } as const;

/**
 * The days between which a review of something that began is in time.
 *
 * @param startsOn `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * reviewWindow('2026-11-02'); // → { from: '2026-12-09', on: '2026-12-14', to: '2026-12-19' }
 * ```
 */
export function reviewWindow(startsOn: string): { readonly from: string; readonly on: string; readonly to: string } {
  const day = dayNumber(startsOn) + 7 * reviewAfter.weeks;
  return { from: dateOfDay(day - reviewAfter.giveOrTakeDays), on: dateOfDay(day), to: dateOfDay(day + reviewAfter.giveOrTakeDays) };
}
