import { number } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { bandOf, type Answerer } from './bands.js';
import type { QuestionnairePack } from './pack.js';
import { rangeOf } from './range.js';

/** A score that somebody worked out on paper. */
export interface EnteredScore {
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  readonly band?: string;
}

/** Scores without answers: what a school may keep of a questionnaire whose items it may not have here. */
export interface EnteredScores {
  readonly pack: string;
  readonly version: string;
  readonly validated: boolean;
  readonly entered: true;
  readonly scales: Readonly<Record<string, EnteredScore>>;
}

/**
 * Scores typed in by hand, checked against what the pack can give.
 *
 * @param scores by scale, at least one
 * @throws {RuleError} `unknown-scale`; `bad-number` where a score is out of the scale's range; `no-data` where there is none.
 * @example
 * ```ts
 * enterScores(rosenberg, { 'self-esteem': 18 }).scales; // → { 'self-esteem': { score: 18, lowest: 0, highest: 30 } }
 * enterScores(rosenberg, { 'self-esteem': 31 }); // throws bad-number
 * ```
 */
export function enterScores(pack: QuestionnairePack, scores: Readonly<Record<string, number>>, by: Answerer = {}): EnteredScores {
  const entries = Object.entries(scores);
  if (entries.length === 0) throw new RuleError('no-data');
  const scales = entries.map(([id, score]): [string, EnteredScore] => {
    const scale = pack.scales.find((each) => each.id === id);
    if (!scale) throw new RuleError('unknown-scale', { pack: pack.id, scale: id });
    const range = rangeOf(pack, scale);
    number(id, score, score >= range.lowest && score <= range.highest);
    const band = bandOf(pack, id, score, by);
    return [id, { score, ...range, ...(band !== undefined && { band }) }];
  });
  return { pack: pack.id, version: pack.version, validated: pack.validated, entered: true, scales: Object.fromEntries(scales) };
}
