import { mondayOf } from '../attendance/school-year.js';
import { dateOfDay, dayNumber } from '../day.js';
import { isSchoolDay, schoolDaysAfter, schoolDaysBetween, type DaysOff } from '../school-day/school-days.js';

/** How soon somebody should begin to help, in school days. `immediate` is for the DSL, the same day. Source: design/domain.md 1.4 (our own). */
export const urgencyDays = { routine: 10, soon: 5, urgent: 2, immediate: 0 } as const;
export type Urgency = keyof typeof urgencyDays;

/**
 * How long each step may take, in school days; a school sets its own.
 *
 * Source: first meeting and parent contact as one school's published service levels have them (the pupil is seen within two working days of
 * the referral, the parent reached within three; design/domain.md 1.5, S4); the rest is our own.
 */
export const serviceLevels = { triage: 5, 'first-meeting': 2, 'parent-contact': 3, baseline: 10, plan: 15 } as const;
export type ServiceClock = keyof typeof serviceLevels;

/** A referral and what came of it, as far as the clocks look. Dates are `YYYY-MM-DD`; what did not happen yet is left out. */
export interface ReferralDates {
  readonly urgency: Urgency;
  readonly submittedOn: string;
  /** Accepted, put on the waiting list, signposted, sent back, declined. */
  readonly decidedOn?: string | undefined;
  /** The other clocks start here; who is not accepted has none. */
  readonly acceptedOn?: string | undefined;
  readonly pupilSeenOn?: string | undefined;
  readonly parentReachedOn?: string | undefined;
  readonly baselineOn?: string | undefined;
  readonly planOn?: string | undefined;
}

/** One step and its last day. */
export interface Clock {
  readonly clock: ServiceClock;
  readonly from: string;
  readonly dueOn: string;
  readonly doneOn?: string;
  /** `met` and `late` are done; `running` and `overdue` are not. */
  readonly status: 'met' | 'late' | 'running' | 'overdue';
  /** School days left, or left when it was done; below 0 as many too late. */
  readonly daysLeft: number;
}

/**
 * The clocks of one referral that are running or have run, in the order of the work. A decision is due after five school days, sooner
 * where the referral is more urgent than that.
 *
 * @param today `YYYY-MM-DD`
 * @param daysOff holidays and other days without school
 * @param levels the school's own service levels
 * @throws {RuleError} `bad-date`, `bad-count`
 * @example
 * ```ts
 * referralClocks({ urgency: 'urgent', submittedOn: '2026-11-20' }, '2026-11-24')[0];
 * // → { clock: 'triage', from: '2026-11-20', dueOn: '2026-11-24', status: 'running', daysLeft: 0 }
 * ```
 */
export function referralClocks(
  { urgency, submittedOn, decidedOn, acceptedOn, pupilSeenOn, parentReachedOn, baselineOn, planOn }: ReferralDates,
  today: string,
  daysOff: readonly DaysOff[] = [],
  levels: Readonly<Record<ServiceClock, number>> = serviceLevels,
): Clock[] {
  const run = (clock: ServiceClock, from: string, doneOn: string | undefined, days = levels[clock]): Clock => {
    const dueOn = schoolDaysAfter(from, days, daysOff);
    const inTime = (doneOn ?? today) <= dueOn;
    const status = doneOn === undefined ? (inTime ? 'running' : 'overdue') : inTime ? 'met' : 'late';
    return { clock, from, dueOn, ...(doneOn !== undefined && { doneOn }), status, daysLeft: schoolDaysBetween(doneOn ?? today, dueOn, daysOff) };
  };
  const triage = run('triage', submittedOn, decidedOn, Math.min(levels.triage, urgencyDays[urgency]));
  if (acceptedOn === undefined) return [triage];
  return [
    triage,
    run('first-meeting', acceptedOn, pupilSeenOn),
    run('parent-contact', acceptedOn, parentReachedOn),
    run('baseline', acceptedOn, baselineOn),
    run('plan', acceptedOn, planOn),
  ];
}

/**
 * The day of a week on which parents are told how it went, where a pupil was referred for behaviour: Friday, or the last school day before
 * it. Undefined in a week without school.
 *
 * Source: one school's published practice (design/domain.md 1.5, S4).
 *
 * @param date any day of the week, `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * weeklyFeedbackOn('2026-11-24'); // → '2026-11-27'
 * ```
 */
export function weeklyFeedbackOn(date: string, daysOff: readonly DaysOff[] = []): string | undefined {
  const monday = dayNumber(mondayOf(date));
  const days = [4, 3, 2, 1, 0].map((after) => dateOfDay(monday + after));
  return days.find((day) => isSchoolDay(day, daysOff));
}
