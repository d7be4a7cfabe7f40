import type { RuleError } from '../rule-error.js';
import type { Answers } from './answers.js';
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

type Shows = QuestionnairePack['vectors'][number]['shows'];

/**
 * Whether a pack scores as it says it does: at least five different vectors, among them all lowest, all highest, one missing, too many
 * missing and, where some items are reversed, one with those at one end and the others at the other; each showing what it says and naming
 * the score of every scale. Empty where all is well.
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
  for (const kind of needed(pack)) if (!pack.vectors.some(({ shows }) => shows === kind)) faults.push({ fault: `no vector shows ${kind}` });
  const seen = pack.vectors.map(({ answers }) => JSON.stringify(pack.items.map(({ id }) => answers[id])));
  pack.vectors.forEach(({ shows, answers, scores }, index) => {
    const first = seen.indexOf(seen[index]!);
    if (first < index) faults.push({ index, fault: `has the answers of vector ${first}` });
    try {
      const { scales } = scoreAnswers(pack, answers);
      if (!isTrue(shows, pack, answers)) faults.push({ index, fault: `does not show ${shows}` });
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

/** Of one item nothing is left when it is missing; where all are reversed, all lowest shows it. */
function needed({ items }: QuestionnairePack): Shows[] {
  const reversed = items.filter(({ reverse }) => reverse).length;
  return [
    'all-lowest', 'all-highest', ...(items.length > 1 ? (['one-missing'] as const) : []), 'too-many-missing',
    ...(reversed > 0 && reversed < items.length ? (['reverse'] as const) : []),
  ];
}

/** Whether answers, which the pack takes, show what their label says. */
function isTrue(shows: Shows, pack: QuestionnairePack, answers: Answers): boolean {
  const { items, responses, scales } = pack;
  const isAt = (end: 0 | -1, some = items) => some.every(({ id, responses: name }) => answers[id] === responses[name]!.at(end));
  const missing = (ids: readonly string[]) => ids.filter((id) => answers[id] === undefined).length;
  const [reversed, others] = [items.filter(({ reverse }) => reverse), items.filter(({ reverse }) => !reverse)];
  switch (shows) {
    case 'all-lowest': return isAt(0);
    case 'all-highest': return isAt(-1);
    case 'one-missing': return missing(items.map(({ id }) => id)) === 1;
    case 'too-many-missing': return scales.some((scale) => missing(scale.items) > (scale.missing.rule === 'prorate' ? scale.missing.max : 0));
    case 'reverse': return reversed.length > 0 && ((isAt(0, reversed) && isAt(-1, others)) || (isAt(-1, reversed) && isAt(0, others)));
    default: return true;
  }
}
