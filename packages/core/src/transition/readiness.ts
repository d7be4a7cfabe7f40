import { daysBetween } from '../day.js';

/** A hand-over, as far as this rule looks. */
export interface TransitionFacts {
  readonly state: string;
  /** `YYYY-MM-DD` */
  readonly movesOn: string;
  readonly whatWorks?: readonly string[] | undefined;
  readonly pupilWishes?: string | undefined;
  readonly adults?: readonly string[] | undefined;
  readonly visits?: readonly { readonly on: string }[] | undefined;
}

/** What is missing before a pupil can be said to be ready to move. */
export type TransitionGap = 'what-works' | 'pupil-wishes' | 'visits' | 'adults' | 'handed-over' | 'acknowledged';

/** How ready a move is. */
export interface Readiness {
  /** Days until the move; below 0 it has been. */
  readonly daysLeft: number;
  readonly visits: number;
  /** In the order in which to see to them. */
  readonly missing: readonly TransitionGap[];
}

/** Three visits, and two adults whom the pupil can name on the first day. Source: design/domain.md 2 (TRN-01, template goal). */
export const transitionAims = { visits: 3, adults: 2 } as const;

/**
 * What is done and what is missing of a hand-over. A visit counts once its day has come.
 *
 * @param today `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * transitionReadiness({ state: 'preparing', movesOn: '2026-09-02', whatWorks: ['Notice of changes'], adults: ['Ms Okafor'] }, '2026-06-24');
 * // → { daysLeft: 70, visits: 0, missing: ['pupil-wishes', 'visits', 'adults', 'handed-over', 'acknowledged'] }
 * ```
 */
export function transitionReadiness(transition: TransitionFacts, today: string): Readiness {
  const { state, movesOn, whatWorks = [], pupilWishes, adults = [], visits = [] } = transition;
  const made = visits.filter(({ on }) => daysBetween(on, today) >= 0).length;
  const done: Readonly<Record<TransitionGap, boolean>> = {
    'what-works': whatWorks.length > 0,
    'pupil-wishes': pupilWishes !== undefined,
    visits: made >= transitionAims.visits,
    adults: adults.length >= transitionAims.adults,
    'handed-over': state === 'handed-over' || state === 'acknowledged',
    acknowledged: state === 'acknowledged',
  };
  const missing = (Object.keys(done) as TransitionGap[]).filter((gap) => !done[gap]);
  return { daysLeft: daysBetween(today, movesOn), visits: made, missing };
}
