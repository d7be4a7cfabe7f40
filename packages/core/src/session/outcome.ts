import { notHeldReasons } from './not-held-reasons.js';

/** What became of a session. Source: design/domain.md 1.4. */
export const sessionOutcomes = ['held', 'short', ...notHeldReasons] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

/** A session, as far as this rule looks. */
export interface SessionFacts {
  readonly state: string;
  readonly cutShort?: boolean | undefined;
  readonly notHeld?: (typeof notHeldReasons)[number] | undefined;
}

/**
 * What became of a session, in one word; undefined while it is planned, or where nobody wrote down why it was not held.
 *
 * @example
 * ```ts
 * outcomeOf({ state: 'held', cutShort: true }); // → 'short'
 * ```
 */
export function outcomeOf({ state, cutShort = false, notHeld }: SessionFacts): SessionOutcome | undefined {
  if (state === 'held') return cutShort ? 'short' : 'held';
  return state === 'not-held' ? notHeld : undefined;
}

/** Whose doing it was that a session was not held. */
export type NotHeldBecause = 'pupil' | 'school';

/**
 * Whether a session was not held because of the pupil or because of the school; undefined where it was held. Only the pupil's tells
 * something about engagement, and neither tells whether the support works: what was not delivered was not tried.
 *
 * Source: design/domain.md 1.4 ("never collapse 'not delivered' into 'not working'"); the division is our own.
 *
 * @example
 * ```ts
 * notHeldBecause('room'); // → 'school'
 * ```
 */
export function notHeldBecause(outcome: SessionOutcome): NotHeldBecause | undefined {
  if (outcome === 'held' || outcome === 'short') return undefined;
  return outcome === 'pupil-absent' || outcome === 'pupil-declined' ? 'pupil' : 'school';
}

/**
 * How often each outcome came about. Sessions that are planned, or whose reason is missing, are not counted.
 *
 * @example
 * ```ts
 * outcomeCounts([{ state: 'held' }, { state: 'not-held', notHeld: 'room' }]).room; // → 1
 * ```
 */
export function outcomeCounts(sessions: readonly SessionFacts[]): Readonly<Record<SessionOutcome, number>> {
  const counts = Object.fromEntries(sessionOutcomes.map((outcome) => [outcome, 0])) as Record<SessionOutcome, number>;
  for (const session of sessions) {
    const outcome = outcomeOf(session);
    if (outcome !== undefined) counts[outcome]++;
  }
  return counts;
}
