import { checkAnswers, type Answers } from './answers.js';
import { bandOf, type Answerer } from './bands.js';
import type { QuestionnairePack } from './pack.js';
import { rangeOf } from './range.js';

type Scale = QuestionnairePack['scales'][number];

/** One score. */
export interface ScaleScore {
  /** In points, not rounded; undefined where too many answers are missing. */
  readonly score: number | undefined;
  /** The lowest and the highest there could be. */
  readonly lowest: number;
  readonly highest: number;
  readonly answered: number;
  readonly missing: number;
  /** Some answers are missing and were made good for by the mean of the others. */
  readonly prorated: boolean;
  /** What the pack calls such a score, where it has bands for this answerer. */
  readonly band?: string;
}

/** What a filled-in questionnaire comes to. A screening score is not a diagnosis. */
export interface QuestionnaireScore {
  readonly pack: string;
  readonly version: string;
  readonly validated: boolean;
  readonly scales: Readonly<Record<string, ScaleScore>>;
  /** Items whose answer opens the safeguarding screen. Where there is one, it comes before any score is shown. */
  readonly risks: readonly string[];
}

/**
 * The scores of a questionnaire from its answers, by the id of the item. How scales are made, reversed and what becomes of missing answers
 * is the pack's; a prorated sum is the mean of the answered items times the number of items.
 *
 * Source: the pack; prorating as in design/domain.md 3.2 (from memory, the usual rule).
 *
 * @param by who answered, which decides about bands
 * @throws {RuleError} `unknown-item`, `bad-answer`
 * @example
 * ```ts
 * const { scales, risks } = scoreAnswers(myWeek, { calm: 3, worried: 1, slept: 2, enjoyed: 4, safe: 1 });
 * scales['feelings']; // → { score: 12, missing: 0, prorated: false, … }
 * scales['belonging']?.score; // → undefined
 * risks; // → ['safe']
 * ```
 */
export function scoreAnswers(pack: QuestionnairePack, answers: Answers, by: Answerer = {}): QuestionnaireScore {
  checkAnswers(pack, answers);
  const { id, version, validated } = pack;
  return {
    pack: id, version, validated,
    scales: Object.fromEntries(pack.scales.map((scale) => [scale.id, scoreScale(pack, scale, answers, by)])),
    risks: pack.risks.filter(({ item, from, to }) => within(answers[item], from, to)).map(({ item }) => item),
  };
}

const within = (answer: number | undefined, from: number, to: number): boolean => answer !== undefined && answer >= from && answer <= to;

function scoreScale(pack: QuestionnairePack, scale: Scale, answers: Answers, by: Answerer): ScaleScore {
  const values = scale.items.map((id) => valueOf(pack, id, answers[id])).filter((value) => value !== undefined);
  const answered = values.length;
  const missing = scale.items.length - answered;
  const sum = values.reduce((all, value) => all + value, 0);
  const scored = missing <= (scale.missing.rule === 'prorate' ? scale.missing.max : 0);
  const score = scored ? (sum * (scale.method === 'mean' ? 1 : scale.items.length)) / answered : undefined;
  const band = score === undefined ? undefined : bandOf(pack, scale.id, score, by);
  return { score, ...rangeOf(pack, scale), answered, missing, prorated: scored && missing > 0, ...(band !== undefined && { band }) };
}

/** What an answer counts. */
function valueOf(pack: QuestionnairePack, id: string, answer: number | undefined): number | undefined {
  if (answer === undefined) return undefined;
  const item = pack.items.find((each) => each.id === id)!;
  const responses = pack.responses[item.responses]!;
  return item.reverse ? responses[0]! + responses.at(-1)! - answer : answer;
}
