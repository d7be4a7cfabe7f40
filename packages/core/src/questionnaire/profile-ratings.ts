import { barrierCodes, type BarrierCode } from '../barrier/barriers.js';
import { checkAnswers, type Answers } from './answers.js';
import { barrierProfile } from './packs/barrier-profile.js';

/** A barrier that somebody's answer tells of. One person's view is a suspicion, until there is more. */
export interface ProfileRating {
  readonly barrier: BarrierCode;
  /** 1 to 4. */
  readonly severity: number;
  readonly confidence: 'suspected';
}

/**
 * Answers to the barrier profile as ratings to begin a barrier assessment with: those that are not just so, in the order of the codes. What
 * was left out is unknown, and 0 is no barrier.
 *
 * Source: design/domain.md 2 (our own): anybody may suspect a barrier; it is confirmed by two kinds of evidence and the pupil's view.
 *
 * @throws {RuleError} `unknown-item`, `bad-answer`
 * @example
 * ```ts
 * profileRatings({ 'att-04': 3, 'hlt-02': 0 }); // → [{ barrier: 'ATT-04', severity: 3, confidence: 'suspected' }]
 * profileRatings({ 'att-04': 5 }); // throws bad-answer
 * ```
 */
export function profileRatings(answers: Answers): ProfileRating[] {
  checkAnswers(barrierProfile, answers);
  return barrierCodes.flatMap((barrier) => {
    const severity = answers[barrier.toLowerCase()];
    return severity ? [{ barrier, severity, confidence: 'suspected' as const }] : [];
  });
}
