import { RuleError } from './rule-error.js';

/**
 * A number that lies between two others, either of which may be left out.
 *
 * @param name of the value, for the error's `details`
 * @throws {RuleError} `bad-number` where it is none, is infinite, or lies outside.
 */
export function number(name: string, value: number, { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity } = {}): number {
  if (Number.isFinite(value) && value >= from && value > above && value <= to && value < below) return value;
  throw new RuleError('bad-number', `${name} cannot be ${value}.`, { name, value });
}

/**
 * A whole number from `from` to `to`.
 *
 * @param name of the value, for the error's `details`
 * @throws {RuleError} `bad-count`
 */
export function count(name: string, value: number, to: number = Infinity, from: number = 0): number {
  if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
  throw new RuleError('bad-count', `${name} is a whole number from ${from}${to === Infinity ? '' : ` to ${to}`}, not ${value}.`, { name, value });
}
