import { RuleError } from '../rule-error.js';
import type { AttendanceCode, AttendanceCodeSet } from './code-set.js';
import { attendanceCode, codeSet } from './codes.js';

/**
 * Codes as a string of marks, one character each: `['/', 'Y1', 'C2']` is `/19`.
 *
 * @throws {RuleError} `unknown-code-set`, `unknown-code`
 * @example
 * ```ts
 * marksOf('england-2024-08', ['/', 'L', 'I']); // → '/LI'
 * ```
 */
export const marksOf = (set: AttendanceCodeSet | string, codes: readonly string[]): string =>
  codes.map((code) => attendanceCode(set, code).mark).join('');

/**
 * The code that a mark stands for.
 *
 * @throws {RuleError} `unknown-code-set`, `unknown-mark`
 * @example
 * ```ts
 * codeOfMark('england-2024-08', 'I').class; // → 'authorised'
 * ```
 */
export function codeOfMark(set: AttendanceCodeSet | string, mark: string): AttendanceCode {
  const within = typeof set === 'string' ? codeSet(set) : set;
  const found = within.codes.find((each) => each.mark === mark);
  if (!found) throw new RuleError('unknown-mark', `The code set '${within.key}' has no mark '${mark}'.`, { set: within.key, mark });
  return found;
}

/**
 * A string of marks as codes: `/19` is `['/', 'Y1', 'C2']`.
 *
 * @example
 * ```ts
 * codesOf('england-2024-08', marksOf('england-2024-08', ['/', 'Y1', 'C2'])); // → ['/', 'Y1', 'C2']
 * ```
 */
export const codesOf = (set: AttendanceCodeSet | string, marks: string): string[] => [...marks].map((mark) => codeOfMark(set, mark).code);
