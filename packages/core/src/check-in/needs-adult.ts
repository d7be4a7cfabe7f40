import { count, number } from '../numbers.js';
import type { QuestionnairePack } from '../questionnaire/pack.js';

/** A check-in, as far as this rule looks. */
export interface CheckInFacts {
  readonly mood: number;
  readonly wantsToTalk?: boolean | undefined;
  readonly answers?: readonly { readonly item: string; readonly answer: number }[] | undefined;
}

/** Why an adult should look today. `risk` opens the safeguarding screen before anything else is shown. */
export type NeedsAdult = 'risk' | 'wants-to-talk' | 'mood';

/** The faces are from 1, the hardest, to 5. */
const faces = 5;
/** From this face down somebody asks. Our own. */
const hardest = 1;

/**
 * Why an adult should look at a check-in today, the most pressing first; empty where it can wait for the next session.
 *
 * Source: our own; which answers are a risk is the pack's.
 *
 * @param pack that the answers belong to
 * @throws {RuleError} `bad-count` of a mood that is none of the five faces; `bad-number` of an answer
 * @example
 * ```ts
 * import { myWeek } from '@learning-mentor/core/questionnaire';
 * needsAdult({ mood: 3, answers: [{ item: 'safe', answer: 1 }] }, myWeek); // → ['risk']
 * ```
 */
export function needsAdult({ mood, wantsToTalk = false, answers = [] }: CheckInFacts, pack?: Pick<QuestionnairePack, 'risks'>): NeedsAdult[] {
  const hard = count('mood', mood, faces, 1) <= hardest;
  for (const { answer } of answers) number('answer', answer);
  const risk = (pack?.risks ?? []).some(({ item, from, to }) => answers.some((each) => each.item === item && each.answer >= from && each.answer <= to));
  return [...(risk ? (['risk'] as const) : []), ...(wantsToTalk ? (['wants-to-talk'] as const) : []), ...(hard ? (['mood'] as const) : [])];
}
