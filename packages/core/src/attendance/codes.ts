import { codeIn, setCalled, setInForce } from '../code-set/look-up.js';
import type { AttendanceCode, AttendanceCodeSet } from './code-set.js';
import { england2006 } from './england-2006.js';
import { england202408 } from './england-2024-08.js';

export { isInForce } from '../code-set/look-up.js';

/** The sets we know, oldest first and without gaps. */
export const attendanceCodeSets = [england2006, england202408] as const satisfies readonly AttendanceCodeSet[];

/** `england-2006`, `england-2024-08` */
export type AttendanceCodeSetKey = (typeof attendanceCodeSets)[number]['key'];
/** Any code of any set we know. */
export type AttendanceCodeName = (typeof attendanceCodeSets)[number]['codes'][number]['code'];

/**
 * A code set by its key.
 *
 * @throws {RuleError} `unknown-code-set`
 * @example
 * ```ts
 * codeSet('england-2006').validTo; // → '2024-08-18'
 * codeSet('scotland'); // throws unknown-code-set
 * ```
 */
export const codeSet = (key: string): AttendanceCodeSet => setCalled(attendanceCodeSets, key);

/**
 * The code set in force on a day.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `no-code-set` for days before the oldest set, `bad-date`.
 * @example
 * ```ts
 * codeSetOn('2024-03-01').key; // → 'england-2006'
 * codeSetOn('2026-03-01').key; // → 'england-2024-08'
 * ```
 */
export const codeSetOn = (date: string): AttendanceCodeSet => setInForce(attendanceCodeSets, date);

/**
 * A code of a set.
 *
 * @param set a set or its key; a code alone means nothing (`J` and `Y` are of the old set only)
 * @param date give it to have the set's dates checked as well
 * @throws {RuleError} `unknown-code-set`, `unknown-code`, `no-code-set` where the set was not in force on the date.
 * @example
 * ```ts
 * attendanceCode('england-2024-08', 'C1'); // → { class: 'authorised', … }
 * attendanceCode('england-2024-08', 'J'); // throws unknown-code
 * ```
 */
export const attendanceCode = (set: AttendanceCodeSet | string, code: string, date?: string): AttendanceCode =>
  codeIn(typeof set === 'string' ? codeSet(set) : set, code, date);
