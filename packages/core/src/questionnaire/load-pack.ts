import { RuleError } from '../rule-error.js';
import { scoresOnly, type PackUse, type ScoresOnlyReason } from './licence.js';
import { QuestionnairePack, QuestionnaireWords } from './pack.js';
import { packFaults } from './pack-faults.js';
import { vectorFaults } from './vectors.js';

/** A pack that holds together, and what may be done with it. */
export interface LoadedPack {
  readonly pack: QuestionnairePack;
  /** Only where its items may be shown. */
  readonly words?: QuestionnaireWords;
  /** Why there are no words: scores can still be typed in and old ones read. */
  readonly scoresOnly?: ScoresOnlyReason;
}

/**
 * A pack ready for use. It is refused where it does not hold together, where its own vectors do not come out, and where its licence forbids
 * the use; without a licence that it needs it comes without words.
 *
 * @param input a pack as JSON
 * @throws {RuleError} `bad-pack` (`details.faults`), `pack-vectors` (`details.faults`), `licence-forbids`, `bad-date`
 * @example
 * ```ts
 * const { words, scoresOnly: why } = loadPack(myWeek, { commercial: true, today: '2026-11-24', words: myWeekEnGb });
 * words?.title; // → 'My week'
 * why; // → undefined
 * loadPack(rosenberg, { commercial: true, today: '2026-11-24' }).scoresOnly; // → 'no-words'
 * loadPack({ id: 'mine' }, { commercial: false, today: '2026-11-24' }); // throws bad-pack
 * ```
 */
export function loadPack(input: unknown, use: PackUse): LoadedPack {
  const parsed = QuestionnairePack.safeParse(input);
  const words = use.words === undefined ? undefined : QuestionnaireWords.safeParse(use.words);
  const shape = [...(parsed.error?.issues ?? []), ...(words?.error?.issues ?? [])].map(({ path, code }) => `${path.join('.')}: ${code}`);
  if (!parsed.success || words?.success === false) throw new RuleError('bad-pack', { faults: shape });
  const pack = parsed.data;
  const faults = packFaults(pack, words?.data);
  if (faults.length > 0) {
    throw new RuleError('bad-pack', { pack: pack.id, faults });
  }
  const wrong = vectorFaults(pack);
  if (wrong.length > 0) {
    const details = { pack: pack.id, faults: wrong };
    throw new RuleError('pack-vectors', details);
  }
  const reason = scoresOnly(pack, { ...use, words: words?.data });
  if (reason !== undefined) return { pack, scoresOnly: reason };
  return { pack, words: words!.data! };
}

/**
 * What may leave the school with a record: the pack, and its wording only where that may be passed on.
 *
 * @example
 * ```ts
 * Object.keys(packForExport({ pack: myWeek, words: myWeekEnGb })); // → ['pack', 'words']
 * Object.keys(packForExport({ pack: rosenberg, words: myWeekEnGb })); // → ['pack']
 * ```
 */
export const packForExport = ({ pack, words }: LoadedPack): { pack: QuestionnairePack; words?: QuestionnaireWords } =>
  words && pack.licence.redistribution ? { pack, words } : { pack };
