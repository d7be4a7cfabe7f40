import { daysBetween } from '../day.js';

/** A referral, as far as this rule looks. */
export interface ReferralFacts {
  readonly id: string;
  readonly pupil: string;
  readonly state: string;
  /** `YYYY-MM-DD` */
  readonly occurredOn: string;
  readonly barriers?: readonly string[] | undefined;
}

/** Another referral of the same pupil, and how alike the two are. */
export interface Duplicate<Referral> {
  readonly referral: Referral;
  /** `same-reason`: they name a barrier in common. */
  readonly likeness: 'same-reason' | 'same-pupil';
}

/** A referral that ended so many days before is not forgotten yet. */
const remembered = 42;
const over: readonly string[] = ['declined', 'signposted', 'opened'];
const never: readonly string[] = ['draft', 'merged', 'withdrawn'];

/**
 * Other referrals of the pupil that somebody ought to look at before they decide: those that wait, and those that were decided in the six
 * weeks before. The same reason first, then the newest. Nothing is merged by itself.
 *
 * Source: design/domain.md 1.5 ("duplicates merged"; how is our own).
 *
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * const tutors = { id: '1', pupil: 'leah', state: 'submitted', occurredOn: '2026-11-20', barriers: ['ATT-04'] };
 * const mothers = { id: '2', pupil: 'leah', state: 'submitted', occurredOn: '2026-11-24', barriers: ['ATT-04', 'HLT-02'] };
 * duplicatesOf(mothers, [tutors, mothers]).map(({ likeness }) => likeness); // → ['same-reason']
 * ```
 */
export function duplicatesOf<Referral extends ReferralFacts>(referral: ReferralFacts, others: readonly Referral[]): Duplicate<Referral>[] {
  const reasons = new Set(referral.barriers);
  return others
    .filter(({ id, pupil, state }) => id !== referral.id && pupil === referral.pupil && !never.includes(state))
    .filter(({ state, occurredOn }) => !over.includes(state) || Math.abs(daysBetween(occurredOn, referral.occurredOn)) <= remembered)
    .map((other): Duplicate<Referral> => ({
      referral: other,
      likeness: (other.barriers ?? []).some((barrier) => reasons.has(barrier)) ? 'same-reason' : 'same-pupil',
    }))
    .sort(
      (a, b) =>
        Number(b.likeness === 'same-reason') - Number(a.likeness === 'same-reason') ||
        (a.referral.occurredOn < b.referral.occurredOn ? 1 : a.referral.occurredOn > b.referral.occurredOn ? -1 : 0),
    );
}
