import { schoolDaysAfter, type DaysOff } from '../school-day/school-days.js';
import type { agencyUrgencies } from './agency-referral.js';

/** The states in which school waits for a service. */
export type WaitingFor = 'sent' | 'acknowledged' | 'waiting';

/**
 * After how many working days school asks again how far a referral is: while nobody has said that it arrived, while nobody has decided, and
 * while the pupil is on a waiting list.
 *
 * Source: our own; the first row has the days of a referral's urgency (design/domain.md 1.4).
 */
export const chaseAfter: Readonly<Record<WaitingFor, Readonly<Record<(typeof agencyUrgencies)[number], number>>>> = {
  sent: { routine: 10, soon: 5, urgent: 2 },
  acknowledged: { routine: 20, soon: 10, urgent: 5 },
  waiting: { routine: 30, soon: 20, urgent: 10 },
};

/** A referral to a service, as far as this rule looks: a record of it will do. Dates are `YYYY-MM-DD`. */
export interface ChasedReferral {
  readonly state: string;
  readonly urgency: (typeof agencyUrgencies)[number];
  readonly sentOn?: string | undefined;
  readonly acknowledgedOn?: string | undefined;
  readonly waitingSince?: string | undefined;
  /** When the service said it would begin. */
  readonly expectedOn?: string | undefined;
  readonly chases?: readonly { readonly on: string }[] | undefined;
}

/**
 * The working day on which to ask a service again. Each step and each time school asked begin the count anew; on a waiting list with a date,
 * that date is waited for first. Undefined where there is nothing to wait for: not sent, or decided.
 *
 * Source: our own (design/domain.md 6.1: the next date to chase is set by itself).
 *
 * @param daysOff bank holidays, for working days; the school's holidays as well, for school days
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * nextChase({ state: 'sent', urgency: 'soon', sentOn: '2026-11-02' }); // → '2026-11-09'
 * nextChase({ state: 'sent', urgency: 'soon', sentOn: '2026-11-02', chases: [{ on: '2026-11-10' }] }); // → '2026-11-17'
 * nextChase({ state: 'accepted', urgency: 'soon', sentOn: '2026-11-02' }); // → undefined
 * ```
 */
export function nextChase(referral: ChasedReferral, daysOff: readonly DaysOff[] = []): string | undefined {
  const { state, urgency, sentOn, acknowledgedOn, waitingSince, expectedOn, chases = [] } = referral;
  if (sentOn === undefined || !isWaitedFor(state)) return undefined;
  const last = [sentOn, acknowledgedOn, waitingSince, ...chases.map(({ on }) => on)].reduce<string>((a, b) => (b !== undefined && b > a ? b : a), sentOn);
  const usual = schoolDaysAfter(last, chaseAfter[state][urgency], daysOff);
  if (state !== 'waiting' || expectedOn === undefined || expectedOn <= last) return usual;
  return schoolDaysAfter(expectedOn, 0, daysOff);
}

const isWaitedFor = (state: string): state is WaitingFor => Object.hasOwn(chaseAfter, state);
