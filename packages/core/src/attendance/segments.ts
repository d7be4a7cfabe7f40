import { dateOfDay, dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import type { AttendanceCode, AttendanceCodeSet } from './code-set.js';
import { attendanceCodeSets, codeSet, type AttendanceCodeSetKey } from './codes.js';
import { markTable, noMark, writeBytes, type MarkTable } from './mark-table.js';
import type { AttendanceRegister } from './schema.js';
import { dayAt, firstDayNumber, indexFrom, longestYear } from './session-index.js';
import { Tally } from './tally.js';

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

/** Consecutive sessions that are read by one code set: those with an index from `start` up to, not including, `end`. */
export interface Span extends Pick<MarkTable, 'set' | 'table'> {
  /** The day number of the Monday with index 0, and how many sessions a day has. */
  readonly first: number;
  readonly perDay: number;
  readonly start: number;
  readonly end: number;
}

/** The sessions that were asked for, however long the register is: `start` to `end`, of which code sets were in force up to `covered`. */
export interface Window {
  readonly spans: readonly Span[];
  readonly start: number;
  readonly covered: number;
  readonly end: number;
}

/** The options, checked: day numbers, the first of them included and the last not, and the tables to read by, oldest first. */
export interface Wanted {
  readonly from: number;
  readonly after: number;
  readonly tables: readonly MarkTable[];
}

/**
 * Checks options.
 *
 * @throws {RuleError} `bad-date`, `bad-range`, `unknown-code-set`
 */
export function wantedBy({ codes = 'by-date', from, to }: AttendanceOptions): Wanted {
  const wanted = { from: from === undefined ? -Infinity : dayNumber(from), after: to === undefined ? Infinity : dayNumber(to) + 1 };
  if (wanted.from >= wanted.after) throw new RuleError('bad-range', { from, to });
  const sets = codes === 'by-date' ? attendanceCodeSets : [typeof codes === 'string' ? codeSet(codes) : codes];
  return { ...wanted, tables: sets.map(markTable) };
}

/** What is wanted of a register whose Monday with index 0 has the day number `first`. */
export function windowOf(first: number, { from, after, tables }: Wanted, perDay: number = 2): Window {
  const [start, end] = [indexFrom(first, from, perDay), indexFrom(first, after, perDay)];
  const spans: Span[] = [];
  let covered = start;
  for (const { set, table, from: since, after: until } of tables) {
    const stop = Math.min(indexFrom(first, until, perDay), end);
    if (stop <= covered || indexFrom(first, since, perDay) > covered) continue;
    spans.push({ set, table, first, perDay, start: covered, end: stop });
    covered = stop;
  }
  return { spans, start, covered, end };
}

/** Refuses a session that no set covers. `more` is added to what the error tells. */
export function notCovered(first: number, index: number, { tables }: Wanted, perDay: number, more: Readonly<Record<string, unknown>> = {}): never {
  const date = dateOfDay(dayAt(first, index, perDay));
  const sets = tables.map(({ set }) => set.key);
  throw new RuleError('no-code-set', { date, sets, ...more });
}

/** Consecutive sessions of one register that are read by one code set. */
export interface Segment<Of extends Marked = AttendanceRegister> extends Span {
  readonly register: Of;
}

/** Marks from a Monday on. */
export interface Marked {
  readonly firstDay: string;
  readonly marks: string;
}

/**
 * The stretches of one register that are wanted. Sessions at its end for which no mark was made yet are in none.
 *
 * @throws {RuleError} `not-a-monday`, `bad-date`, `no-code-set`
 */
export function segmentsIn<Of extends Marked>(register: Of, wanted: Wanted, perDay: number = 2): Segment<Of>[] {
  const firstDay = firstDayNumber(register.firstDay);
  const { spans, covered, end: stop } = windowOf(firstDay, wanted, perDay);
  let { length } = register.marks;
  while (length > 0 && register.marks.charCodeAt(length - 1) === noMark) length--;
  if (covered < Math.min(stop, length)) notCovered(firstDay, covered, wanted, perDay);
  const segments: Segment<Of>[] = [];
  for (const { set, table, first, start, end } of spans) {
    if (start < length) segments.push({ register, set, table, first, perDay, start, end: Math.min(end, length) });
  }
  return segments;
}

/** Registers by their first days, as long as they are of one pupil and no day is in two of them. */
function inOrder(registers: Registers): readonly AttendanceRegister[] {
  if (!Array.isArray(registers)) return [registers as AttendanceRegister];
  const all = registers as readonly AttendanceRegister[];
  if (all.length === 0) throw new RuleError('no-register');
  const pupils = [...new Set(all.map(({ pupil }) => pupil))];
  if (pupils.length > 1) throw new RuleError('different-pupils', { pupils });
  const sorted = all.filter(({ marks }) => marks !== '').sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  for (let i = 1; i < sorted.length; i++) {
    const [before, next] = [sorted[i - 1]!, sorted[i]!];
    if (firstDayNumber(next.firstDay) <= dayAt(firstDayNumber(before.firstDay), before.marks.length - 1)) {
      throw new RuleError('registers-overlap', { date: next.firstDay });
    }
  }
  return sorted;
}

/**
 * The stretches of registers that the options ask for, each with the code set to read it by, in the order of their days.
 *
 * @throws {RuleError} `no-register`, `different-pupils`, `registers-overlap`, `not-a-monday`, `bad-date`, `bad-range`,
 *   `unknown-code-set`, `no-code-set` where a session lies outside the dates of the set or sets.
 */
export function segmentsOf(registers: Registers, options: AttendanceOptions = {}): Segment[] {
  const wanted = wantedBy(options);
  const ordered = inOrder(registers);
  return ordered.length === 1 ? segmentsIn(ordered[0]!, wanted) : ordered.flatMap((register) => segmentsIn(register, wanted));
}

// One array for all: one for each of a thousand pupils would cost more than reading the marks. It grows where a register is long.
let scratch = /* @__PURE__ */ new Uint8Array(longestYear);

/** Reads a part of a segment into a tally, all of it by default. */
export function readSegment(tally: Tally, segment: Segment<Marked>, start: number = segment.start, end: number = segment.end): void {
  const { marks } = segment.register;
  if (end - start > scratch.length) scratch = new Uint8Array(2 * (end - start));
  const stop = start + tally.read(writeBytes(scratch, marks, start, end), 0, end - start, segment, start);
  if (stop < end) unknownMark(segment, stop, marks[stop]!);
}

const shared = /* @__PURE__ */ new Tally();

/**
 * Registers read from the first to the last session asked for. A new school year begins a new spell. The tally holds until the next call:
 * a new one for each of a thousand pupils would cost as much as reading their marks.
 *
 * @throws {RuleError} as `segmentsOf`; `unknown-mark`
 */
export function tallyOf(registers: Registers, options?: AttendanceOptions): Tally {
  const segments = segmentsOf(registers, options);
  shared.clear();
  let year: number | undefined;
  for (const segment of segments) {
    if (segment.register.year !== year) shared.endSpell();
    year = segment.register.year;
    readSegment(shared, segment);
  }
  shared.endSpell();
  return shared;
}

const withoutMark: AttendanceCode = { code: '-', mark: '-', class: 'missing' };

/** The code of a session. */
export function codeAt(segment: Segment, index: number): AttendanceCode {
  const mark = segment.register.marks[index]!;
  const found = mark === withoutMark.mark ? withoutMark : segment.set.codes.find((each) => each.mark === mark);
  return found ?? unknownMark(segment, index, mark);
}

/** Refuses a mark that its set does not have, and says where it stands. */
export function unknownMark({ set, first, perDay }: Span, index: number, mark: string, more: Readonly<Record<string, unknown>> = {}): never {
  const date = dateOfDay(dayAt(first, index, perDay));
  throw new RuleError('unknown-mark', { set: set.key, mark, date, index, ...more });
}
