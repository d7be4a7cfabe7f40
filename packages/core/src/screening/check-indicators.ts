import { count, number } from '../numbers.js';
import { oneOf } from '../one-of.js';
import { RuleError } from '../rule-error.js';
import { screeningDomains } from './domains.js';
import type { Indicator } from './indicators.js';
import { checkMeasures } from './measures.js';
import { namesIn, type IndicatorTest } from './tests.js';

// A trust asks the same indicators about thousands of pupils.
const checked = new WeakSet<readonly Indicator[]>();

/**
 * Refuses indicators that could not be asked: their domain would read as clear.
 *
 * @throws {RuleError} as `raiseFlags`
 */
export function checkIndicators(indicators: readonly Indicator[]): void {
  if (checked.has(indicators)) return;
  for (const { domain, level, when, trend: { of, worse }, freshDays } of indicators) {
    oneOf(screeningDomains, domain);
    oneOf(['watch', 'act'], level);
    oneOf(['higher', 'lower'], worse);
    count('freshDays', freshDays);
    const names = [...namesIn(when), ...(typeof of === 'string' ? [of] : [of.part, of.whole])];
    checkMeasures(Object.fromEntries(names.map((name) => [name, undefined])));
    checkTest(when);
  }
  checked.add(indicators);
}

/** A line by its name: of how many figures it is, above what it lies, and up to what. */
const lines = [['least', 1, -Infinity, Infinity], ['most', 1, -Infinity, Infinity], ['leastPercent', 2, 0, 100], ['belowPercent', 2, 0, 100], ['leastPoints', 4, 0, 100]] as const;

function checkTest(test: IndicatorTest): void {
  if ('all' in test || 'any' in test) {
    const parts = 'all' in test ? test.all : test.any;
    if (parts.length === 0) throw new RuleError('no-data');
    return parts.forEach(checkTest);
  }
  const [name, figures, above, to] = lines.find(([each]) => each in test) ?? lines[0];
  const line = (test as Readonly<Record<string, unknown>>)[name] as number;
  number(name, line, namesIn(test).length === figures && line > above && line <= to);
}
