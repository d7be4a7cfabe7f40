import { dayNumber } from '../day.js';
import type { AttendanceClass, AttendanceCodeSet } from './code-set.js';
import { counts } from './tally.js';

const countOf: Readonly<Record<AttendanceClass, number>> = {
  attending: counts.present, 'attending-elsewhere': counts.present, authorised: counts.authorised, unauthorised: counts.unauthorised,
  unable: counts.notCounted, 'not-possible': counts.notCounted, admin: counts.notCounted, missing: counts.missing,
};
const lateCountOf: Readonly<Partial<Record<AttendanceClass, number>>> = {
  attending: counts.presentLate, 'attending-elsewhere': counts.presentLate, unauthorised: counts.unauthorisedLate,
};

/** The byte of `-`, a session without a mark in every set. */
export const noMark = 45;

/** A code set ready for reading marks. */
export interface MarkTable {
  readonly set: AttendanceCodeSet;
  /** How each byte counts. */
  readonly table: Uint8Array;
  /** The numbers of the set's first day and of the day after its last. */
  readonly from: number;
  readonly after: number;
}

const made = new WeakMap<AttendanceCodeSet, MarkTable>();

/** The table of a code set, made once. */
export function markTable(set: AttendanceCodeSet): MarkTable {
  let found = made.get(set);
  if (!found) {
    const table = new Uint8Array(256);
    for (const { mark, class: kind, late } of set.codes) table[mark.charCodeAt(0)] = (late && lateCountOf[kind]) ?? countOf[kind];
    table[noMark] = counts.missing;
    found = { set, table, from: dayNumber(set.validFrom), after: set.validTo === undefined ? Infinity : dayNumber(set.validTo) + 1 };
    made.set(set, found);
  }
  return found;
}

/** Writes marks as bytes; a character that fits into none becomes 0, which is no mark of any set. */
export function writeBytes(into: Uint8Array, marks: string, start: number = 0, end: number = marks.length): Uint8Array {
  for (let i = start; i < end; i++) {
    const character = marks.charCodeAt(i);
    into[i - start] = character > 255 ? 0 : character;
  }
  return into;
}
