import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import { england2006 } from './england-2006.js';
import { england202408 } from './england-2024-08.js';

/**
 * What a code means for the figures. The first four are possible sessions; `authorised` and `unauthorised` are absence.
 *
 * | class | possible? | counts as |
 * |---|---|---|
 * | attending | yes | present |
 * | attending-elsewhere | yes | present (approved educational activity) |
 * | authorised, unauthorised | yes | absent |
 * | unable | no | – (school or journey not to be had) |
 * | not-possible | no | – (due at another school, or not of compulsory school age) |
 * | admin | no | – (closed, or not yet on roll) |
 * | missing | no | – (no mark was made; shown as a gap in the data) |
 *
 * Source: design/domain.md 1.4; possible sessions and absence as in DfE, "Pupil absence statistics: methodology", 3.1 and 4.4.
 */
export const attendanceClasses = [
  'attending', 'attending-elsewhere', 'authorised', 'unauthorised', 'unable', 'not-possible', 'admin', 'missing',
] as const;
export type AttendanceClass = (typeof attendanceClasses)[number];

/** One code of a register. */
export interface AttendanceCode {
  /** As schools write it: `I`, `Y1`. */
  readonly code: string;
  /** The one ASCII character that stands for it in a register's marks. */
  readonly mark: string;
  readonly class: AttendanceClass;
  /** Arrived late: `L` before the register closed, `U` after it. */
  readonly late?: true;
}

/** The codes in force between two days. Codes change their meaning, so none is looked up without its set. */
export interface AttendanceCodeSet {
  readonly key: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The last day; left out while the set is in force. */
  readonly validTo?: string;
  readonly source: string;
  readonly codes: readonly AttendanceCode[];
}

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
 */
export function codeSet(key: string): AttendanceCodeSet {
  const found = attendanceCodeSets.find((set) => set.key === key);
  if (!found) throw new RuleError('unknown-code-set', `There is no attendance code set '${key}'.`, { set: key });
  return found;
}

/** Whether a set was in force on a day, `YYYY-MM-DD`. */
export function isInForce({ validFrom, validTo = '9999-12-31' }: AttendanceCodeSet, date: string): boolean {
  dayNumber(date);
  return date >= validFrom && date <= validTo;
}

/**
 * The code set in force on a day.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `no-code-set` for days before the oldest set, `bad-date`.
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
