import type { Answers } from '../questionnaire/answers.js';
import type { Answerer } from '../questionnaire/bands.js';
import { enterScores } from '../questionnaire/enter-scores.js';
import type { Informant, QuestionnairePack } from '../questionnaire/pack.js';
import { scoreAnswers } from '../questionnaire/score.js';
import { RuleError } from '../rule-error.js';
import type { ItemAnswer, ScaleResult } from './fields.js';

/** Who answered; bands may hang on it. */
type By = Answerer & { readonly informant: Informant };

/** The fields of a result that a pack and answers make. */
export interface ResultFields {
  readonly pack: string;
  readonly packVersion: string;
  readonly informant: Informant;
  readonly entry: 'answered' | 'scores-only';
  readonly answers?: ItemAnswer[];
  /** Left out where no scale could be scored. */
  readonly scores?: ScaleResult[];
  readonly risks?: string[];
}

/**
 * The fields of a result from the answers. A scale with too many answers missing has no score, and is left out.
 *
 * @throws {RuleError} `bad-answer` where nobody in `informants` may answer, or a value does not fit; `unknown-item`; `no-data` without an answer
 * @example
 * ```ts
 * import { myWeek } from '@learning-mentor/core/questionnaire';
 * const { scores, risks } = resultOfAnswers(myWeek, { safe: 1, understood: 2, 'kept-going': 3 }, { informant: 'pupil' });
 * scores; // → [{ scale: 'learning', score: 5, lowest: 0, highest: 8 }]
 * risks; // → ['safe']
 * ```
 */
export function resultOfAnswers(pack: QuestionnairePack, answers: Answers, by: By): ResultFields {
  const { scales, risks } = scoreAnswers(checked(pack, by), answers, by);
  const given = Object.entries(answers).flatMap(([item, answer]) => (answer === undefined ? [] : [{ item, answer }]));
  if (given.length === 0) throw new RuleError('no-data', { pack: pack.id });
  const scores = Object.entries(scales).flatMap(([scale, { score, lowest, highest, missing, band }]) =>
    score === undefined ? [] : [{ scale, score, lowest, highest, ...(band !== undefined && { band }), ...(missing > 0 && { missing }) }],
  );
  return { ...headOf(pack, by), entry: 'answered', answers: given, ...(scores.length > 0 && { scores }), ...(risks.length > 0 && { risks: [...risks] }) };
}

/**
 * The fields of a result from scores that were worked out on paper, checked against what the pack can give.
 *
 * @param scores by scale, at least one
 * @throws {RuleError} `bad-answer` where nobody in `informants` may answer; `unknown-scale`, `bad-number`, `no-data`
 * @example
 * ```ts
 * import { myWeek } from '@learning-mentor/core/questionnaire';
 * resultOfScores(myWeek, { learning: 5 }, { informant: 'pupil' }).scores; // → [{ scale: 'learning', score: 5, lowest: 0, highest: 8 }]
 * ```
 */
export function resultOfScores(pack: QuestionnairePack, scores: Readonly<Record<string, number>>, by: By): ResultFields {
  const { scales } = enterScores(checked(pack, by), scores, by);
  return { ...headOf(pack, by), entry: 'scores-only', scores: Object.entries(scales).map(([scale, entered]) => ({ scale, ...entered })) };
}

/** Why a result does not agree with its pack. */
export type ResultFault = 'other-pack' | 'other-version' | 'other-scores';

/**
 * Where a result that somebody sent disagrees with the pack that it names: another pack, another version, or scores that its answers do not
 * come to. Empty where it agrees.
 *
 * @throws {RuleError} as {@link resultOfAnswers}
 * @example
 * ```ts
 * import { myWeek } from '@learning-mentor/core/questionnaire';
 * resultFaults(myWeek, { pack: 'my-week', packVersion: '0.9.0', informant: 'pupil', answers: [{ item: 'safe', answer: 4 }] }); // → ['other-version']
 * ```
 */
export function resultFaults(
  pack: QuestionnairePack,
  result: Pick<ResultFields, 'pack' | 'packVersion' | 'informant' | 'answers' | 'scores'>,
  by: Answerer = {},
): ResultFault[] {
  if (result.pack !== pack.id) return ['other-pack'];
  if (result.packVersion !== pack.version) return ['other-version'];
  if (!result.answers) return [];
  const answers = Object.fromEntries(result.answers.map(({ item, answer }) => [item, answer]));
  const { scores } = resultOfAnswers(pack, answers, { ...by, informant: result.informant });
  const written = (all: readonly ScaleResult[] = []) => all.map(({ scale, score, band = '' }) => `${scale} ${score} ${band}`).sort().join('\n');
  return written(scores) === written(result.scores) ? [] : ['other-scores'];
}

const headOf = ({ id, version }: QuestionnairePack, { informant }: By) => ({ pack: id, packVersion: version, informant });

function checked(pack: QuestionnairePack, { informant }: By): QuestionnairePack {
  if (pack.informants.includes(informant)) return pack;
  throw new RuleError('bad-answer', { pack: pack.id, informant });
}
