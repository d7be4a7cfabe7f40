import type { Screened } from './flags.js';
import type { ScreeningDomain } from './domains.js';
import type { Indicator } from './indicators.js';

/** How things stand in one domain: the highest level raised, or that nothing is known. */
export type DomainState = 'act' | 'watch' | 'clear' | 'unknown';

/** A pupil in three domains, with what they and others say and what happened to them. No score: three words side by side. */
export interface ScreeningProfile {
  readonly attendance: DomainState;
  readonly behaviour: DomainState;
  readonly course: DomainState;
  /** Indicators raised by the pupil or by an adult. They are always looked at first. */
  readonly voice: readonly string[];
  readonly context: readonly string[];
  /** Of attendance, behaviour and course, how many are amber or red: what a school may go by to suggest a tier. */
  readonly domainsRaised: 0 | 1 | 2 | 3;
}

/**
 * A pupil's profile. A domain of which nothing could be asked is unknown, not clear.
 *
 * Source: design/domain.md 4.2: attendance, behaviour and course with voice and context, and no single risk score.
 *
 * @param indicators those that were asked
 * @example
 * ```ts
 * const screened = raiseFlags({ termSpells: { value: 5, asOf: '2026-11-20' }, incidentsMonth: { value: 0, asOf: '2026-11-20' } }, { today: '2026-11-24', indicators });
 * profileOf(screened, indicators); // → { attendance: 'watch', behaviour: 'clear', course: 'unknown', domainsRaised: 1, … }
 * ```
 */
export function profileOf({ flags, unknown }: Screened, indicators: readonly Indicator[]): ScreeningProfile {
  const state = (domain: ScreeningDomain): DomainState => {
    const raised = flags.filter((flag) => flag.domain === domain);
    if (raised.length > 0) return raised.some(({ level }) => level === 'act') ? 'act' : 'watch';
    return indicators.every(({ key, domain: of }) => of !== domain || unknown.includes(key)) ? 'unknown' : 'clear';
  };
  const named = (domain: ScreeningDomain) => flags.filter((flag) => flag.domain === domain).map(({ indicator }) => indicator);
  const states = [state('attendance'), state('behaviour'), state('course')] as const;
  return {
    attendance: states[0], behaviour: states[1], course: states[2], voice: named('voice'), context: named('context'),
    domainsRaised: states.filter((each) => each === 'act' || each === 'watch').length as ScreeningProfile['domainsRaised'],
  };
}
