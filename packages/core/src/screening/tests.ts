import type { Measured, MeasureName, Measures } from './measures.js';

/** Some of something, as two counts: sessions missed of sessions possible. */
export interface MeasureShare {
  readonly part: MeasureName;
  readonly whole: MeasureName;
}

/**
 * What an indicator asks, as data.
 *
 * | test | holds where |
 * |---|---|
 * | least | the figure is that or more |
 * | most | the figure is that or less |
 * | leastPercent | the part is that many per cent of the whole or more |
 * | belowPercent | the part is fewer per cent of the whole |
 * | leastPoints | the share is that many percentage points or more above the share before |
 * | all | all tests inside hold |
 * | any | one of the tests inside holds, as far as they are known |
 *
 * `noAim` marks what is past or where another indicator takes over: there is nothing to do that would clear it. Percentages are tested on
 * whole numbers, never on a rounded rate; a share of nothing is unknown.
 */
export type IndicatorTest =
  | (Leaf & { readonly noAim?: true })
  | { readonly all: readonly IndicatorTest[] }
  | { readonly any: readonly IndicatorTest[] };

type Leaf =
  | { readonly measure: MeasureName; readonly least: number }
  | { readonly measure: MeasureName; readonly most: number }
  | (MeasureShare & { readonly leastPercent: number })
  | (MeasureShare & { readonly belowPercent: number })
  | (MeasureShare & { readonly before: MeasureShare; readonly leastPoints: number });

/** What would clear a test. `more` of a figure by so many, all else staying; a figure down to `atMost`, or up to above `over`. */
export type Clearing =
  | { readonly measure: MeasureName; readonly more: number }
  | { readonly measure: MeasureName; readonly atMost: number }
  | { readonly measure: MeasureName; readonly over: number };

/** A test with what it found: a tree, so that each flag can say why. */
export interface Explained {
  readonly test: IndicatorTest;
  /** Undefined where a figure is not known. */
  readonly holds: boolean | undefined;
  /** The figures it looked at, with how fresh they are. */
  readonly inputs: readonly (Measured & { readonly measure: MeasureName })[];
  /** Where it holds: what would make it hold no longer. Of `all`, one of the parts is enough; of `any`, each that holds has to go. */
  readonly clears?: Clearing;
  readonly parts?: readonly Explained[];
}

/**
 * What a test finds in a pupil's figures, and why.
 *
 * @example
 * ```ts
 * const measures = { sessionsAbsent: { value: 14, asOf: '2026-11-20' }, sessionsPossible: { value: 120, asOf: '2026-11-20' } };
 * explainTest({ part: 'sessionsAbsent', whole: 'sessionsPossible', leastPercent: 10 }, measures);
 * // → { holds: true, clears: { measure: 'sessionsPossible', more: 21 }, … }
 * ```
 */
export function explainTest(test: IndicatorTest, measures: Measures): Explained {
  if ('all' in test || 'any' in test) return together(test, measures);
  const names = namesIn(test);
  const inputs = names.flatMap((measure) => (measures[measure] ? [{ measure, ...measures[measure] }] : []));
  const found = inputs.length < names.length ? undefined : leaf(test, inputs.map(({ value }) => value));
  return { test, holds: found?.holds, inputs, ...(found?.holds && !test.noAim && { clears: found.clears }) };
}

function together(test: Extract<IndicatorTest, { all: unknown } | { any: unknown }>, measures: Measures): Explained {
  const parts = ('all' in test ? test.all : test.any).map((each) => explainTest(each, measures));
  const found = parts.map(({ holds }) => holds);
  const inputs = parts.flatMap((part) => part.inputs);
  return { test, holds: 'all' in test ? allOf(found) : anyOf(found), inputs, parts };
}

const allOf = (found: readonly (boolean | undefined)[]): boolean | undefined =>
  found.includes(false) ? false : found.includes(undefined) ? undefined : true;
const anyOf = (found: readonly (boolean | undefined)[]): boolean | undefined =>
  found.includes(true) ? true : found.includes(false) ? false : undefined;

/** Whether a test holds, and how fresh that is: what a list of thousands asks before it asks why. */
export interface Asked {
  /** Undefined where a figure is not known. */
  readonly holds: boolean | undefined;
  /** The oldest day of the figures that decided, `YYYY-MM-DD`; undefined where there are none. */
  readonly asOf: string | undefined;
}

/**
 * Whether a test holds in a pupil's figures, without the reasons.
 *
 * @example
 * ```ts
 * askTest({ measure: 'termSpells', least: 4 }, { termSpells: { value: 5, asOf: '2026-11-20' } }); // → { holds: true, asOf: '2026-11-20' }
 * askTest({ measure: 'termSpells', least: 4 }, {}); // → { holds: undefined, asOf: undefined }
 * ```
 */
export function askTest(test: IndicatorTest, measures: Measures): Asked {
  if ('all' in test || 'any' in test) {
    const parts = ('all' in test ? test.all : test.any).map((each) => askTest(each, measures));
    const found = parts.map(({ holds }) => holds);
    const holds = 'all' in test ? allOf(found) : anyOf(found);
    return { holds, asOf: oldest(parts.filter((part) => part.holds === holds)) };
  }
  const inputs = namesIn(test).map((name) => measures[name]);
  const known = inputs.filter((input) => input !== undefined);
  const found = known.length < inputs.length ? undefined : leaf(test, known.map(({ value }) => value));
  return { holds: found?.holds, asOf: oldest(known) };
}

function oldest(of: readonly { readonly asOf: string | undefined }[]): string | undefined {
  let first: string | undefined;
  for (const { asOf } of of) if (first === undefined || (asOf !== undefined && asOf < first)) first = asOf;
  return first;
}

/**
 * The figures that a test looks at.
 *
 * @example
 * ```ts
 * namesIn({ any: [{ measure: 'termSpells', least: 4 }, { part: 'creditsEarned', whole: 'creditsPossible', belowPercent: 80 }] });
 * // → ['termSpells', 'creditsEarned', 'creditsPossible']
 * ```
 */
export function namesIn(test: IndicatorTest): MeasureName[] {
  if ('all' in test) return test.all.flatMap(namesIn);
  if ('any' in test) return test.any.flatMap(namesIn);
  if ('measure' in test) return [test.measure];
  return 'before' in test ? [test.part, test.whole, test.before.part, test.before.whole] : [test.part, test.whole];
}

function leaf(test: Leaf, values: readonly number[]): { holds: boolean; clears: Clearing } | undefined {
  const [first, whole, partBefore, wholeBefore] = values as [number, number, number, number];
  if ('least' in test) return { holds: first >= test.least, clears: { measure: test.measure, atMost: test.least - 1 } };
  if ('most' in test) return { holds: first <= test.most, clears: { measure: test.measure, over: test.most } };
  if (whole === 0) return undefined;
  if ('leastPercent' in test) {
    const clears = { measure: test.whole, more: Math.floor((100 * first) / test.leastPercent) + 1 - whole };
    return { holds: 100 * first >= test.leastPercent * whole, clears };
  }
  if ('belowPercent' in test) {
    const clears = { measure: test.part, more: Math.ceil((test.belowPercent * whole) / 100) - first };
    return { holds: 100 * first < test.belowPercent * whole, clears };
  }
  if (wholeBefore === 0) return undefined;
  // 100 · (part / whole − part before / whole before) >= points, without dividing.
  const needed = test.leastPoints * wholeBefore + 100 * partBefore;
  const clears = { measure: test.whole, more: Math.floor((100 * first * wholeBefore) / needed) + 1 - whole };
  return { holds: 100 * first * wholeBefore >= needed * whole, clears };
}
