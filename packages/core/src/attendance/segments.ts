import { dateOfDay, dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import type { AttendanceClass, AttendanceCodeSet } from './code-set.js';
import { attendanceCodeSets, codeSet, type AttendanceCodeSetKey } from './codes.js';
import type { AttendanceRegister } from './schema.js';
import { dayAt, firstDayNumber, indexFrom } from './session-index.js';

/** A pupil's registers, one or several, in any order. */
export type Registers = AttendanceRegister | readonly AttendanceRegister[];

/** Which sessions to look at, and by which codes to read them. */
export interface AttendanceOptions {
  /** A set by key, a set of one's own, or (the default) for each day the set that was in force. */
  readonly codes?: 'by-date' | AttendanceCodeSetKey | AttendanceCodeSet | undefined;
  /** The first day, `YYYY-MM-DD`; by default the beginning of the registers. */
  readonly from?: string | undefined;
  /** The last day, `YYYY-MM-DD`; by default the last mark. */
  readonly to?: string | undefined;
}

/** How a mark counts. 0 is a mark that the set does not have. */
export const counts = {
  present: 1, presentLate: 2, authorised: 3, unauthorised: 4, unauthorisedLate: 5, notCounted: 6, missing: 7,
} as const;

const countOf: Readonly<Record<AttendanceClass, number>> = {
  attending: counts.present, 'attending-elsewhere': counts.present, authorised: counts.authorised, unauthorised: counts.unauthorised,
  unable: counts.notCounted, 'not-possible': counts.notCounted, admin: counts.notCounted, missing: counts.missing,
};

/** A code set ready for reading marks: how each ASCII character counts, and the set's days as numbers. */
interface Prepared {
  readonly set: AttendanceCodeSet;
  readonly table: Uint8Array;
  readonly from: number;
  readonly after: number;
}

/** Consecutive sessions of one register that are read by one code set: `marks[start]` up to, not including, `marks[end]`. */
export interface Segment extends Prepared {
  readonly register: AttendanceRegister;
  /** The day number of the register's Monday. */
  readonly first: number;
  readonly start: number;
  readonly end: number;
}

const prepared = new WeakMap<AttendanceCodeSet, Prepared>();

function prepare(set: AttendanceCodeSet): Prepared {
  let found = prepared.get(set);
  if (!found) {
    const table = new Uint8Array(128);
    for (const { mark, class: kind, late } of set.codes) table[mark.charCodeAt(0)] = countOf[kind] + (late ? 1 : 0);
    found = { set, table, from: dayNumber(set.validFrom), after: set.validTo === undefined ? Infinity : dayNumber(set.validTo) + 1 };
    prepared.set(set, found);
  }
  return found;
}

function setsFor(codes: AttendanceOptions['codes'] = 'by-date'): readonly AttendanceCodeSet[] {
  if (codes === 'by-date') return attendanceCodeSets;
  return [typeof codes === 'string' ? codeSet(codes) : codes];
}

/** Registers by their first days, as long as they are of one pupil and no day is in two of them. */
function inOrder(registers: Registers): readonly AttendanceRegister[] {
  if (!Array.isArray(registers)) return [registers as AttendanceRegister];
  const all = registers as readonly AttendanceRegister[];
  if (all.length === 0) throw new RuleError('no-register', 'There is no register to look at.');
  const pupils = [...new Set(all.map(({ pupil }) => pupil))];
  if (pupils.length > 1) throw new RuleError('different-pupils', 'Registers of different pupils cannot be taken together.', { pupils });
  const sorted = all.filter(({ marks }) => marks !== '').sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  for (let i = 1; i < sorted.length; i++) {
    const [before, next] = [sorted[i - 1]!, sorted[i]!];
    if (firstDayNumber(next.firstDay) <= dayAt(firstDayNumber(before.firstDay), before.marks.length - 1)) {
      throw new RuleError('registers-overlap', `Two registers hold ${next.firstDay}.`, { date: next.firstDay });
    }
  }
  return sorted;
}

/** Marks without the sessions at the end for which none was made yet. */
function marked(marks: string): number {
  let end = marks.length;
  while (end > 0 && marks.charCodeAt(end - 1) === 45 /* - */) end--;
  return end;
}

/**
 * The stretches of registers that the options ask for, each with the code set to read it by, in the order of their days.
 *
 * @throws {RuleError} `no-register`, `different-pupils`, `registers-overlap`, `not-a-monday`, `bad-date`, `bad-range`,
 *   `unknown-code-set`, `no-code-set` where a session lies outside the dates of the set or sets.
 */
export function segmentsOf(registers: Registers, options: AttendanceOptions = {}): Segment[] {
  const from = options.from === undefined ? -Infinity : dayNumber(options.from);
  const after = options.to === undefined ? Infinity : dayNumber(options.to) + 1;
  if (from >= after) throw new RuleError('bad-range', `${options.from} lies after ${options.to}.`, { from: options.from, to: options.to });
  const sets = setsFor(options.codes);
  const segments: Segment[] = [];
  for (const register of inOrder(registers)) {
    const first = firstDayNumber(register.firstDay);
    const length = marked(register.marks);
    const cut = (day: number) => (day === Infinity ? length : Math.min(indexFrom(first, day), length));
    const end = cut(after);
    let next = cut(from);
    for (const set of sets) {
      const ready = prepare(set);
      const start = cut(ready.from);
      const stop = Math.min(cut(ready.after), end);
      if (start > next || stop <= next) continue;
      segments.push({ ...ready, register, first, start: next, end: stop });
      next = stop;
    }
    if (next < end) {
      const date = dateOfDay(dayAt(first, next));
      const keys = sets.map(({ key }) => key);
      throw new RuleError('no-code-set', `${keys.join(', ')}: not in force on ${date}.`, { date, sets: keys });
    }
  }
  return segments;
}

/** Refuses a mark that its set does not have, and says where it stands. */
export function unknownMark({ set, register, first }: Segment, index: number): never {
  const mark = register.marks[index];
  const date = dateOfDay(dayAt(first, index));
  throw new RuleError('unknown-mark', `${date}: the code set '${set.key}' has no mark '${mark}'.`, { set: set.key, mark, date, index });
}
