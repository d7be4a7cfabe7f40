import { dateOfDay, dayNumber } from '../day.js';

/** Weeks after the exit at which somebody looks whether it lasts. Source: design/domain.md 1.4. */
export const sustainWeeks = [6, 12, 26] as const;
export type SustainWeek = (typeof sustainWeeks)[number];

/** A check that was made, as far as this rule looks. */
export interface SustainAnswer {
  readonly week: SustainWeek;
  readonly sustained: 'yes' | 'partly' | 'no' | 'not-known';
}

/** One of the three checks. `sustained` is what was found. */
export interface DueCheck {
  readonly week: SustainWeek;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly status: 'done' | 'to-come' | 'due' | 'overdue';
  readonly sustained?: SustainAnswer['sustained'];
}

/** So many days after its day a check is overdue. Our own. */
const graceDays = 14;

/**
 * The checks 6, 12 and 26 weeks after mentoring ended: which are done, which are due. Where one was made twice the later answer counts.
 *
 * Source: design/domain.md 1.4 and 1.5.
 *
 * @param closedOn the day of the exit, `YYYY-MM-DD`
 * @param answers in the order in which they were given
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * sustainChecks('2026-07-17', [{ week: 6, sustained: 'yes' }], '2026-10-09').map(({ week, dueOn, status }) => `${week} ${dueOn} ${status}`);
 * // → ['6 2026-08-28 done', '12 2026-10-09 due', '26 2027-01-15 to-come']
 * ```
 */
export function sustainChecks(closedOn: string, answers: readonly SustainAnswer[], today: string): DueCheck[] {
  const now = dayNumber(today);
  return sustainWeeks.map((week) => {
    const due = dayNumber(closedOn) + 7 * week;
    const answer = answers.findLast((each) => each.week === week);
    const dueOn = dateOfDay(due);
    if (answer) return { week, dueOn, status: 'done', sustained: answer.sustained };
    return { week, dueOn, status: now < due ? 'to-come' : now <= due + graceDays ? 'due' : 'overdue' };
  });
}

/**
 * How many of the checks that found something out found that it lasts. `not-known` is no answer, and is counted apart.
 *
 * @example
 * ```ts
 * sustained([{ week: 6, sustained: 'yes' }, { week: 12, sustained: 'not-known' }]); // → { lasting: 1, known: 1, unknown: 1 }
 * ```
 */
export function sustained(answers: readonly SustainAnswer[]): { readonly lasting: number; readonly known: number; readonly unknown: number } {
  const known = answers.filter((answer) => answer.sustained !== 'not-known');
  return { lasting: known.filter((answer) => answer.sustained === 'yes').length, known: known.length, unknown: answers.length - known.length };
}
