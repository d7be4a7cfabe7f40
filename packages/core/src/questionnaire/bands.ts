import type { Informant, QuestionnairePack } from './pack.js';

/** Who answered, as far as bands differ by it. */
export interface Answerer {
  readonly informant?: Informant | undefined;
  /** The pupil's age in full years. */
  readonly age?: number | undefined;
}

/**
 * What a pack calls a score: its band with the highest `from` that the score reaches. Bands for an informant or an age are only for those
 * whose informant and age are known to fit. Undefined where there is none.
 *
 * @example
 * ```ts
 * const bands = [{ scale: 'week', from: 0, code: 'low', source: 'A school’s own' }, { scale: 'week', from: 20, code: 'middle', source: 'A school’s own' }];
 * bandOf({ ...myWeek, bands }, 'week', 26); // → 'middle'
 * bandOf(myWeek, 'week', 26); // → undefined
 * ```
 */
export function bandOf(pack: QuestionnairePack, scale: string, score: number, { informant, age }: Answerer = {}): string | undefined {
  const fits = (band: QuestionnairePack['bands'][number]) =>
    band.scale === scale &&
    score >= band.from &&
    (band.informant === undefined || band.informant === informant) &&
    (band.ageFrom === undefined || (age !== undefined && age >= band.ageFrom)) &&
    (band.ageTo === undefined || (age !== undefined && age <= band.ageTo));
  return pack.bands.filter(fits).sort((a, b) => b.from - a.from)[0]?.code;
}
