import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import type { AttendanceCode, AttendanceCodeSet } from './code-set.js';
import { england2006 } from './england-2006.js';
import { england202408 } from './england-2024-08.js';

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
export function codeSet(key: string): AttendanceCodeSet {
  const found = attendanceCodeSets.find((set) => set.key === key);
  if (!found) throw new RuleError('unknown-code-set', `There is no attendance code set '${key}'.`, { set: key });
  return found;
}

/**
 * Whether a set was in force on a day, `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * isInForce(codeSet('england-2006'), '2026-03-01'); // → false
 * ```
 */
export function isInForce({ validFrom, validTo = '9999-12-31' }: AttendanceCodeSet, date: string): boolean {
  dayNumber(date);
  return date >= validFrom && date <= validTo;
}

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
export function codeSetOn(date: string): AttendanceCodeSet {
  const found = attendanceCodeSets.find((set) => isInForce(set, date));
  if (!found) throw new RuleError('no-code-set', `No attendance code set that we know was in force on ${date}.`, { date });
  return found;
}

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
export function attendanceCode(set: AttendanceCodeSet | string, code: string, date?: string): AttendanceCode {
  const within = typeof set === 'string' ? codeSet(set) : set;
  if (date !== undefined && !isInForce(within, date)) {
    throw new RuleError('no-code-set', `The code set '${within.key}' was not in force on ${date}.`, { set: within.key, date });
  }
  const found = within.codes.find((each) => each.code === code);
  if (!found) throw new RuleError('unknown-code', `The code set '${within.key}' has no code '${code}'.`, { set: within.key, code });
  return found;
}
