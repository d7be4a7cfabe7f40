import type { RuleError } from '../rule-error.js';
import type { QuestionnairePack } from './pack.js';
import { scoreAnswers } from './score.js';

/** A pack has at least so many vectors. Source: design/domain.md 3.2. */
export const fewestVectors = 5;

/** What is wrong with a pack's vectors. */
export interface VectorFault {
  /** The index of the vector, or undefined where one is missing. */
  readonly index?: number;
  readonly fault: string;
}

/**
 * Whether a pack scores as it says it does: at least five vectors, among them all lowest, all highest, one missing, too many missing and,
 * where an item is reversed, a reversed one; each naming the score of every scale. Empty where all is well.
 *
 * @example
 * ```ts
 * vectorFaults(myWeek); // → []
 * vectorFaults({ ...myWeek, vectors: [] })[0]; // → { fault: 'has 0 vectors, not 5' }
 * ```
 */
export function vectorFaults(pack: QuestionnairePack): VectorFault[] {
  const faults: VectorFault[] = [];
  if (pack.vectors.length < fewestVectors) faults.push({ fault: `has ${pack.vectors.length} vectors, not ${fewestVectors}` });
  const needed = ['all-lowest', 'all-highest', 'one-missing', 'too-many-missing'];
  if (pack.items.some(({ reverse }) => reverse)) needed.push('reverse');
  for (const kind of needed) if (!pack.vectors.some(({ shows }) => shows === kind)) faults.push({ fault: `no vector shows ${kind}` });
  pack.vectors.forEach(({ answers, scores }, index) => {
    try {
      const { scales } = scoreAnswers(pack, answers);
      for (const [id, { score = null }] of Object.entries(scales)) {
        if (!Object.hasOwn(scores, id)) faults.push({ index, fault: `names no score of '${id}'` });
        else if (!same(score, scores[id]!)) faults.push({ index, fault: `'${id}' is ${score}, not ${scores[id]}` });
      }
      for (const id of Object.keys(scores)) if (!Object.hasOwn(scales, id)) faults.push({ index, fault: `there is no scale '${id}'` });
    } catch (error) {
      const { code, details } = error as RuleError;
      faults.push({ index, fault: `${code} ${JSON.stringify(details)}` });
    }
  });
  return faults;
}

const same = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);
