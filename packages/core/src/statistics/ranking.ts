import { count, number } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { proportion, type Proportion } from './proportion.js';

/** Somebody on a list, and what became of them. */
export interface Ranked {
  /** How far up the list: the higher the nearer to its top. Equal numbers are a tie. */
  readonly height: number;
  /** Whether what the list looks for came true. */
  readonly came: boolean;
}

/**
 * How well a list puts those first to whom it happened: the chance that one of them, drawn at random, stands above one of the others (ties
 * count half). 1 is perfect, 0.5 is a list drawn by lot. The area under the ROC curve.
 *
 * Source: Hanley and McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC) curve", Radiology 143 (1982),
 * 29–36: the area equals the Wilcoxon statistic.
 *
 * @throws {RuleError} `no-data` where it happened to all or to nobody; `bad-number`
 * @example
 * ```ts
 * areaUnderCurve([{ height: 3, came: true }, { height: 2, came: false }, { height: 2, came: true }, { height: 1, came: false }]); // → 0.875
 * ```
 */
export function areaUnderCurve(list: readonly Ranked[]): number {
  const sorted = [...list].sort((a, b) => number('height', a.height) - number('height', b.height));
  let [came, not, pairs] = [0, 0, 0];
  for (let i = 0; i < sorted.length;) {
    const { height } = sorted[i]!;
    let [cameHere, notHere] = [0, 0];
    for (; sorted[i]?.height === height; i++) {
      if (sorted[i]!.came) cameHere++;
      else notHere++;
    }
    pairs += cameHere * (not + notHere / 2);
    came += cameHere;
    not += notHere;
  }
  if (came === 0 || not === 0) throw new RuleError('no-data');
  return pairs / (came * not);
}

/**
 * Of the first so many on a list, how many it happened to. Those who share the height of the last place share the places that are left, so
 * that the order in which ties happen to stand does not matter; `part` is then rounded to a whole pupil.
 *
 * @param first how many to look at, at least 1
 * @throws {RuleError} `no-data` where the list is shorter; `bad-count`
 * @example
 * ```ts
 * const list = [{ height: 3, came: true }, { height: 2, came: true }, { height: 1, came: false }];
 * precisionOfFirst(list, 2); // → { part: 2, of: 2, share: 1, … }
 * ```
 */
export function precisionOfFirst(list: readonly Ranked[], first: number): Proportion {
  count('first', first);
  if (first === 0 || list.length < first) {
    throw new RuleError('no-data', { first });
  }
  const sorted = [...list].sort((a, b) => number('height', b.height) - number('height', a.height));
  const { height } = sorted[first - 1]!;
  const above = sorted.filter((each) => each.height > height);
  const tied = sorted.filter((each) => each.height === height);
  const came = (those: readonly Ranked[]) => those.filter((each) => each.came).length;
  return proportion({ part: Math.round(came(above) + ((first - above.length) * came(tied)) / tied.length), of: first });
}
