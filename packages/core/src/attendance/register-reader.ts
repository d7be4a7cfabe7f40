import { RuleError } from '../rule-error.js';
import { thresholdsOf, type AttendanceCounts } from './figures.js';
import { noMark, writeBytes } from './mark-table.js';
import { notCovered, unknownMark, wantedBy, windowOf, type AttendanceOptions, type Span } from './segments.js';
import { firstDayNumber, longestYear, schoolDays } from './session-index.js';
import { shortSpell } from './spells.js';
import { spellWidth, Tally } from './tally.js';

/** What one register comes to. Counts are sessions (half days). */
export interface RegisterFigures extends AttendanceCounts {
  readonly persistentAbsence: boolean;
  readonly severeAbsence: boolean;
  readonly fewSessions: boolean;
  /** Monday to Friday. */
  readonly byWeekday: readonly AttendanceCounts[];
  readonly spells: {
    readonly spells: number;
    /** Spells of one or two sessions. */
    readonly short: number;
    /** The most sessions missed in one spell. */
    readonly longest: number;
    /** Spells that began on a Monday to Friday. */
    readonly beganOn: readonly [number, number, number, number, number];
  };
}

/** Which registers are read, and which of their sessions. */
export interface RegisterReaderOptions extends AttendanceOptions {
  /** The Monday with which all registers begin, `YYYY-MM-DD`. A pupil who came later has `Z` (not on roll) before. */
  readonly firstDay: string;
}

/** Takes registers in pieces. */
export interface RegisterReader {
  /** Reads on. A piece may end anywhere, also within a line, and is not kept. */
  read(piece: Uint8Array | string): void;
  /** Ends the last line, where no line end did, and tells how many registers there were. */
  end(): number;
}

const lineEnd = 10;

/**
 * Reads the registers of a school or a whole trust, one school year of each pupil, as they come from a file or a database: a line for each
 * pupil, marks as in `AttendanceRegister`, in ASCII, with `\n` between them and nothing else. What is kept between two pieces is a few
 * counters, so it takes no more memory for a million pupils than for one, and time grows with the marks alone.
 *
 * The figures are those of {@link summariseAttendance}, `spellPattern` and `attendancePattern`, by the same engine. Sources: there.
 *
 * @param each is called with the figures of each line, counted from 0, as soon as the line is over
 * @throws {RuleError} from here `not-a-monday`, `bad-date`, `bad-range`, `unknown-code-set`; while reading `unknown-mark`, `no-code-set` and
 *   `outside-register` (a line longer than a school year), each with the `line`. A reader that has thrown is not to be used any more.
 * @example
 * ```ts
 * const missed: number[] = [];
 * const reader = registerReader({ firstDay: '2026-09-07' }, ({ absent }, line) => { missed[line] = absent; });
 * for (const piece of ['/\\/\\II', '/\\\n/', '\\OO\n']) reader.read(piece); // as a stream gives them
 * reader.end(); // → 2
 * missed; // → [2, 2]
 * ```
 */
export function registerReader(
  { firstDay, ...options }: RegisterReaderOptions,
  each: (figures: RegisterFigures, line: number) => void,
): RegisterReader {
  const first = firstDayNumber(firstDay);
  const wanted = wantedBy(options);
  const { spans, start, covered, end } = windowOf(first, wanted);
  const tally = new Tally();
  let line = 0;
  /** Sessions of the open line so far, and how many of them at its end have no mark. */
  let sessions = 0;
  let unmarked = 0;

  const endLine = () => {
    // Sessions to come are not missing.
    tally.takeBack(Math.max(start, sessions - unmarked), Math.min(covered, sessions));
    tally.endSpell();
    each(figuresOf(tally), line);
    tally.clear();
    line++;
    sessions = 0;
    unmarked = 0;
  };

  /** Reads marks of the open line from `at` on, and tells where the line or the piece ends. */
  const readLine = (marks: Uint8Array, at: number): number => {
    let next = at;
    while (next < marks.length && marks[next] !== lineEnd) {
      const span = spanAt(spans, sessions);
      const from = next;
      if (span) {
        const left = span.end - sessions;
        next = tally.read(marks, from, left < marks.length - from ? from + left : marks.length, span, sessions);
        sessions += next - from;
        if (next === from) unknownMark(span, sessions, String.fromCharCode(marks[next]!), { line });
      } else {
        if (covered < end && sessions >= covered && marks[next] !== noMark) notCovered(first, covered, wanted, tally.perDay, { line });
        next++;
        sessions++;
      }
    }
    if (sessions > longestYear) {
      throw new RuleError('outside-register', { line });
    }
    let last = next;
    while (last > at && marks[last - 1] === noMark) last--;
    unmarked = next - last + (last === at ? unmarked : 0);
    return next;
  };

  return {
    read(piece) {
      const marks = typeof piece === 'string' ? writeBytes(new Uint8Array(piece.length), piece) : piece;
      for (let at = 0; at < marks.length; at++) {
        at = readLine(marks, at);
        if (at < marks.length) endLine();
      }
    },
    end() {
      if (sessions > 0) endLine();
      return line;
    },
  };
}

function spanAt(spans: readonly Span[], index: number): Span | undefined {
  for (const span of spans) if (index >= span.start && index < span.end) return span;
  return undefined;
}

function figuresOf(tally: Tally): RegisterFigures {
  const byWeekday = [];
  let possible = 0;
  let late = 0;
  let lateAfterClose = 0;
  let authorised = 0;
  let unauthorised = 0;
  let missing = 0;
  for (let day = 0; day < schoolDays; day++) {
    const on = tally.countsAt(tally.perDay * day, tally.perDay);
    possible += on.possible;
    late += on.late;
    lateAfterClose += on.lateAfterClose;
    authorised += on.authorised;
    unauthorised += on.unauthorised;
    missing += on.missing;
    byWeekday.push(on);
  }
  const absent = authorised + unauthorised;
  const { persistentAbsence, severeAbsence, fewSessions } = thresholdsOf(possible, absent);
  return {
    possible, present: possible - absent, late, lateAfterClose, authorised, unauthorised, absent, missing, persistentAbsence, severeAbsence, fewSessions,
    byWeekday, spells: spellFigures(tally),
  };
}

function spellFigures(tally: Tally): RegisterFigures['spells'] {
  const beganOn: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let short = 0;
  let longest = 0;
  const { spellNumbers, places, perDay } = tally;
  for (let at = 0; at < spellWidth * tally.spells; at += spellWidth) {
    const missed = spellNumbers[at + 4]! + spellNumbers[at + 5]!;
    if (missed <= shortSpell) short++;
    if (missed > longest) longest = missed;
    beganOn[Math.floor((spellNumbers[at + 1]! % places) / perDay) as 0]++;
  }
  return { spells: tally.spells, short, longest, beganOn };
}
