import { daysBetween } from '../day.js';
import { positive } from '../numbers.js';

/** A dose as it is planned: minutes a time, times a week, weeks. */
export interface PlannedDose {
  readonly minutes: number;
  readonly perWeek: number;
  readonly weeks: number;
  /** `YYYY-MM-DD`; without it nothing is due yet. */
  readonly startsOn?: string | undefined;
}

/** A session that belongs to the intervention, as far as this rule looks. */
export interface DoseSession {
  readonly state: string;
  /** Where nobody wrote it down, the planned minutes of one time are taken. */
  readonly minutes?: number | undefined;
}

/** What was planned of an intervention, what should have been given by now, and what was. */
export interface Dose {
  readonly planned: { readonly times: number; readonly minutes: number };
  /** Full weeks since the start, no more than planned. */
  readonly due: { readonly times: number; readonly minutes: number };
  readonly delivered: { readonly times: number; readonly minutes: number };
  /** Enough was delivered to ask whether it worked; undefined while nothing is due. */
  readonly enough: boolean | undefined;
}

/** Below this share of times or of minutes one cannot tell "does not work" from "was not done". Source: design/domain.md 1.6 (eduCLIMBER). */
export const fidelityFloorPercent = 80;

/**
 * How much of an intervention was delivered. Only sessions that were held count; one that was missed says nothing about the intervention.
 *
 * @param today `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`; `bad-number` of a plan or minutes that are not above 0
 * @example
 * ```ts
 * const plan = { minutes: 30, perWeek: 1, weeks: 6, startsOn: '2026-09-07' };
 * const sessions = [{ state: 'held' }, { state: 'missed' }, { state: 'held', minutes: 20 }];
 * doseOf(plan, sessions, '2026-10-05'); // → { due: { times: 4, minutes: 120 }, delivered: { times: 2, minutes: 50 }, enough: false, … }
 * ```
 */
export function doseOf({ minutes: once, perWeek, weeks, startsOn }: PlannedDose, sessions: readonly DoseSession[], today: string): Dose {
  const dose = (times: number) => ({ times, minutes: times * positive('minutes', once) });
  const planned = dose(positive('weeks', weeks) * positive('perWeek', perWeek));
  const due = dose(Math.min(Math.max(Math.floor(daysBetween(startsOn ?? today, today) / 7), 0), weeks) * perWeek);
  const delivered = dose(0);
  for (const { state, minutes = once } of sessions) {
    if (state !== 'held') continue;
    delivered.times++;
    delivered.minutes += positive('minutes', minutes);
  }
  const reaches = (given: number, owed: number) => 100 * given >= fidelityFloorPercent * owed;
  const enough = reaches(delivered.times, due.times) && reaches(delivered.minutes, due.minutes);
  return { planned, due, delivered, enough: due.times > 0 ? enough : undefined };
}
