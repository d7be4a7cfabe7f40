import { RuleError } from './rule-error.js';

/**
 * A number that a rule takes.
 *
 * @param name of the value, for the error's `details`
 * @param fits whether it lies where it should
 * @throws {RuleError} `bad-number` where it is none, is infinite, or does not fit.
 */
export function number(name: string, value: number, fits: boolean = true): number {
  if (Number.isFinite(value) && fits) return value;
  throw new RuleError('bad-number', { name, value });
}

/**
 * A number above 0.
 *
 * @param name of the value, for the error's `details`
 * @throws {RuleError} `bad-number`
 */
export const positive = (name: string, value: number): number => number(name, value, value > 0);

/**
 * A whole number from `from` to `to`.
 *
 * @param name of the value, for the error's `details`
 * @throws {RuleError} `bad-count`
 */
export function count(name: string, value: number, to: number = Infinity, from: number = 0): number {
  if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
  throw new RuleError('bad-count', { name, value });
}
