import { dateOfDay, dayNumber } from '../day.js';
import { checkIndicators } from './check-indicators.js';
import type { ScreeningDomain } from './domains.js';
import type { Indicator } from './indicators.js';
import { checkMeasures, type Measures } from './measures.js';
import { askTest, explainTest, type Explained } from './tests.js';
import { trendOf, type Trend } from './trend.js';

/** An indicator that holds for a pupil, with all that it takes to say why. */
export interface Flag {
  readonly indicator: string;
  readonly domain: ScreeningDomain;
  readonly level: Indicator['level'];
  /** The day it was first raised and has stood since, `YYYY-MM-DD`. */
  readonly raisedOn: string;
  readonly trend: Trend;
  /** The figure or share that its trend goes by; undefined where it is not known. An answer to the flag keeps it. */
  readonly figure: number | undefined;
  readonly explanation: Explained;
  /** The oldest of the days up to which its figures count. */
  readonly asOf: string;
  /** After this day the figures are too old, and without newer ones it is not raised any more. */
  readonly lapsesOn: string;
  readonly source: string;
}

/** The day to ask for, the indicators to ask, and what is known from before. */
export interface FlagOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** {@link indicators}, or those of a school. */
  readonly indicators: readonly Indicator[];
  /** The pupil's figures some weeks ago, for the trend. */
  readonly before?: Measures | undefined;
  /** Since when flags stand, by indicator; those that are not there are new today. */
  readonly standing?: Readonly<Record<string, string>> | undefined;
}

/** What indicators say of a pupil. */
export interface Screened {
  readonly flags: readonly Flag[];
  /** Indicators that could not be asked: a figure is missing or too old. Unknown is not well. */
  readonly unknown: readonly string[];
}

/**
 * Asks the indicators about one pupil.
 *
 * Source: design/domain.md 4.1 and 4.4 (our own combination; each indicator has its source).
 *
 * @throws {RuleError} `protected-characteristic` and `unknown-measure` where an indicator looks at, or a pupil's figures hold, what no
 *   indicator may look at; `bad-number` of a line that is none, and of figures as `checkMeasures`; `bad-count` of `freshDays`; `no-data` of
 *   `all` or `any` of no tests; `unknown-code` of a domain, a level or a way that is none; `bad-date`
 * @example
 * ```ts
 * const { flags, unknown } = raiseFlags({ termSpells: { value: 5, asOf: '2026-11-20' } }, { today: '2026-11-24', indicators });
 * flags; // → [{ indicator: 'att.spells', domain: 'attendance', level: 'watch', raisedOn: '2026-11-24', lapsesOn: '2026-12-04', … }]
 * unknown.includes('att.pa'); // → true
 * ```
 */
export function raiseFlags(measures: Measures, { today, indicators, before = {}, standing = {} }: FlagOptions): Screened {
  checkIndicators(indicators);
  checkMeasures(measures);
  checkMeasures(before);
  const day = dayNumber(today);
  const flags: Flag[] = [];
  const unknown: string[] = [];
  for (const { key, domain, level, when, trend, freshDays, source } of indicators) {
    const { holds, asOf } = askTest(when, measures);
    const lapses = asOf === undefined ? -Infinity : dayNumber(asOf) + freshDays;
    if (asOf === undefined || holds === undefined || lapses < day) unknown.push(key);
    else if (holds) {
      const dates = { raisedOn: standing[key] ?? today, asOf, lapsesOn: dateOfDay(lapses) };
      const now = figure(trend.of, measures);
      const way = trendOf(trend.worse, figure(trend.of, before), now);
      flags.push({ indicator: key, domain, level, ...dates, trend: way, figure: now, explanation: explainTest(when, measures), source });
    }
  }
  return { flags, unknown };
}

function figure(of: Indicator['trend']['of'], measures: Measures): number | undefined {
  if (typeof of === 'string') return measures[of]?.value;
  const [part, whole] = [measures[of.part]?.value, measures[of.whole]?.value];
  return part === undefined || !whole ? undefined : part / whole;
}
