import { sentence } from '../labels/sentence.js';
import type { Sentence } from '../labels/types.js';
import type { DomainState } from './profile.js';
import type { FairnessStage } from './fairness.js';
import type { Flag } from './flags.js';
import type { ScreeningDomain } from './domains.js';
import type { MeasureName } from './measures.js';
import type { Explained } from './tests.js';
import type { Trend } from './trend.js';

/** The words of screening in one language. `{gaps}` are filled with numbers and dates. */
export interface ScreeningWords {
  readonly language: string;
  /** What an indicator is called, by its key. */
  readonly indicators: Readonly<Record<string, string>>;
  /** A figure by itself: `{value}`. */
  readonly figures: Readonly<Record<MeasureName, Sentence>>;
  /** A share, by the figure that is part of it: `{part}` of `{whole}`. */
  readonly shares: Readonly<Partial<Record<MeasureName, Sentence>>>;
  /** `{figure}` is one of the above; `{percent}`, `{line}`. */
  readonly lines: Readonly<Record<'least' | 'most' | 'leastPercent' | 'belowPercent' | 'leastPoints', Sentence>>;
  /** So many more of a figure, `{more}`. */
  readonly more: Readonly<Partial<Record<MeasureName, Sentence>>>;
  /** A figure down to `{value}`, or up to above it; `{figure}`. */
  readonly atMost: Sentence;
  readonly over: Sentence;
  /** Where nothing would clear it: `{date}`. */
  readonly lapses: Sentence;
  /** How fresh the figures are: `{date}`. */
  readonly asOf: Sentence;
  /** What a flag is and is not. */
  readonly note: string;
  readonly domains: Readonly<Record<ScreeningDomain, string>>;
  readonly states: Readonly<Record<DomainState, string>>;
  readonly trends: Readonly<Record<Trend, string>>;
  readonly stages: Readonly<Record<FairnessStage, string>>;
}

/** A flag in words that a parent can read. */
export interface Reasons {
  readonly title: string;
  /** What was found, each beside its line. */
  readonly because: readonly string[];
  /** What would clear it. */
  readonly clears: readonly string[];
  /** Whether all of those are needed or one is enough. */
  readonly needed: 'all' | 'one';
  readonly asOf: string;
  /** That it is a reason to talk and no more, and may be contested. */
  readonly note: string;
}

/**
 * Why a pupil is flagged and what would clear it, in a language: what was found beside the line of the rule, what would have to change, up
 * to which day the figures count. In short sentences, for a parent or a pupil to read.
 *
 * Source: design/domain.md 4.4 (our own): rule, inputs, threshold, what would clear it, how fresh the data is.
 *
 * @param flag as `raiseFlags` gives it
 * @param words `screeningWords` of `@learning-mentor/core/labels/en-GB` or `/labels/cy`
 * @example
 * ```ts
 * import { screeningWords } from '@learning-mentor/core/labels/en-GB';
 *
 * const [flag] = raiseFlags({ lateFourWeeks: { value: 6, asOf: '2026-11-20' } }, { today: '2026-11-24', indicators }).flags;
 * const { title, because, clears, asOf } = sayWhy(flag!, screeningWords);
 * title; // → 'Often late'
 * because; // → ['Late 6 times in four weeks. We look at 5 or more.']
 * clears; // → ['Late 4 times in four weeks, or fewer']
 * asOf; // → 'Counted up to 20 November 2026'
 * ```
 */
export function sayWhy(flag: Flag, words: ScreeningWords): Reasons {
  const say = (pattern: Sentence, params: Record<string, string | number>) => sentence(words.language, pattern, params);
  const dates = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' });
  const date = (of: string) => dates.format(new Date(`${of}T00:00:00Z`));
  const leaves = holdingLeaves(flag.explanation);
  const clears = leaves.flatMap((leaf) => clearing(leaf, words, say));
  return {
    title: words.indicators[flag.indicator] ?? flag.indicator,
    because: leaves.map((leaf) => finding(leaf, words, say)),
    clears: clears.length > 0 ? clears : [say(words.lapses, { date: date(flag.lapsesOn) })],
    needed: 'all' in flag.explanation.test ? 'one' : 'all',
    asOf: say(words.asOf, { date: date(flag.asOf) }),
    note: words.note,
  };
}

const holdingLeaves = (explained: Explained): Explained[] =>
  explained.parts ? explained.parts.filter(({ holds }) => holds).flatMap(holdingLeaves) : [explained];

type Say = (pattern: Sentence, params: Record<string, string | number>) => string;

function finding({ test, inputs }: Explained, words: ScreeningWords, say: Say): string {
  const [first, whole, partBefore, wholeBefore] = inputs.map(({ value }) => value) as [number, number, number, number];
  if ('least' in test) return say(words.lines.least, { figure: say(words.figures[test.measure], { value: first }), line: test.least });
  if ('most' in test) return say(words.lines.most, { figure: say(words.figures[test.measure], { value: first }), line: test.most });
  if ('all' in test || 'any' in test) return '';
  const share = (part: MeasureName, some: number, all: number) => say(words.shares[part] ?? '{part} / {whole}', { part: some, whole: all });
  const figure = share(test.part, first, whole);
  const percent = percentOf(first, whole);
  if ('leastPercent' in test) return say(words.lines.leastPercent, { figure, percent, line: test.leastPercent });
  if ('belowPercent' in test) return say(words.lines.belowPercent, { figure, percent, line: test.belowPercent });
  const before = share(test.before.part, partBefore, wholeBefore);
  const percentBefore = percentOf(partBefore, wholeBefore);
  return say(words.lines.leastPoints, { figure, percent, before, percentBefore, line: test.leastPoints });
}

/** To a tenth, downwards: what lies below a line must not be shown as on it. */
const percentOf = (part: number, whole: number): number => Math.floor((1000 * part) / whole) / 10;

function clearing({ clears }: Explained, words: ScreeningWords, say: Say): string[] {
  if (!clears) return [];
  if ('more' in clears) return [say(words.more[clears.measure] ?? '+{more}', { more: clears.more })];
  if ('atMost' in clears) return [say(words.atMost, { figure: say(words.figures[clears.measure], { value: clears.atMost }), value: clears.atMost })];
  return [say(words.over, { figure: say(words.figures[clears.measure], { value: clears.over }) })];
}
