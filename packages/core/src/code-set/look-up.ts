import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import type { CodeSet, CodeSets } from './code-set.js';

/**
 * Whether a set was in force on a day.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * isInForce({ validFrom: '2014-09-01', validTo: '2018-03-31' }, '2018-04-01'); // → false
 * ```
 */
export function isInForce({ validFrom, validTo = '9999-12-31' }: Pick<CodeSet, 'validFrom' | 'validTo'>, date: string): boolean {
  dayNumber(date);
  return date >= validFrom && date <= validTo;
}

/**
 * The set of this key.
 *
 * @param sets of one namespace
 * @throws {RuleError} `unknown-code-set`
 * @example
 * ```ts
 * setCalled(codeSets['sen-type'], 'england-2014').validFrom; // → '2014-09-01'
 * setCalled(codeSets['sen-type'], 'wales-2021'); // throws unknown-code-set
 * ```
 */
export function setCalled<Sets extends CodeSets>(sets: Sets, key: string): Sets[number] {
  const found = sets.find((set) => set.key === key);
  if (!found) throw new RuleError('unknown-code-set', { set: key });
  return found;
}

/**
 * The set in force on a day.
 *
 * @param sets of one namespace
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `no-code-set` where none was, `bad-date`
 * @example
 * ```ts
 * setInForce(codeSets['sen-status'], '2026-11-24').key; // → 'england-2018'
 * setInForce(codeSets['sen-status'], '1998-11-24'); // throws no-code-set
 * ```
 */
export function setInForce<Sets extends CodeSets>(sets: Sets, date: string): Sets[number] {
  const found = sets.find((set) => isInForce(set, date));
  if (!found) throw new RuleError('no-code-set', { date });
  return found;
}

/**
 * A code of a set, with all that the set says of it.
 *
 * @param date give it to have the set's dates checked as well
 * @throws {RuleError} `unknown-code`; `no-code-set` where the set was not in force on the date; `bad-date`
 * @example
 * ```ts
 * codeIn(setInForce(codeSets['sen-type'], '2026-11-24'), 'DS'); // → { code: 'DS', area: 'CL' }
 * codeIn(setInForce(codeSets['sen-type'], '2020-11-24'), 'DS'); // throws unknown-code
 * ```
 */
export function codeIn<Set extends CodeSet>(set: Set, code: string, date?: string): Set['codes'][number] {
  if (date !== undefined && !isInForce(set, date)) {
    throw new RuleError('no-code-set', { set: set.key, date });
  }
  const found = set.codes.find((each) => each.code === code);
  if (!found) throw new RuleError('unknown-code', { set: set.key, code });
  return found;
}
