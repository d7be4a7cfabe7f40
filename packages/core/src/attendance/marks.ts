import { codeIn } from '../code-set/look-up.js';
import { RuleError } from '../rule-error.js';
import type { AttendanceCode, AttendanceCodeSet } from './code-set.js';

/**
 * Codes as a string of marks, one character each: `['/', 'Y1', 'C2']` is `/19`.
 *
 * @throws {RuleError} `unknown-code`
 * @example
 * ```ts
 * marksOf(codeSet('england-2024-08'), ['/', 'L', 'I']); // → '/LI'
 * ```
 */
export const marksOf = (set: AttendanceCodeSet, codes: readonly string[]): string => codes.map((code) => codeIn(set, code).mark).join('');

/**
 * The code that a mark stands for.
 *
 * @throws {RuleError} `unknown-mark`
 * @example
 * ```ts
 * codeOfMark(codeSet('england-2024-08'), 'I').class; // → 'authorised'
 * ```
 */
export function codeOfMark(set: AttendanceCodeSet, mark: string): AttendanceCode {
  const found = set.codes.find((each) => each.mark === mark);
  if (!found) throw new RuleError('unknown-mark', { set: set.key, mark });
  return found;
}

/**
 * A string of marks as codes: `/19` is `['/', 'Y1', 'C2']`.
 *
 * @example
 * ```ts
 * const set = codeSet('england-2024-08');
 * codesOf(set, marksOf(set, ['/', 'Y1', 'C2'])); // → ['/', 'Y1', 'C2']
 * ```
 */
export const codesOf = (set: AttendanceCodeSet, marks: string): string[] => [...marks].map((mark) => codeOfMark(set, mark).code);
