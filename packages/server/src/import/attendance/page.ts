import { sessionAt } from '@learning-mentor/core/attendance';
import type { Findings } from '../problem.js';
import { yearStart } from './read-day.js';
import type { Entry } from './read-row.js';

/** One pupil's marks of one school year, as far as the file has them. */
export interface RegisterFragment {
  /** The pupil as the file names them. */
  readonly pupil: string;
  /** The year in which the school year begins: 2025 for 2025/26. */
  readonly year: number;
  /** The Monday of the first mark's week. */
  readonly firstDay: string;
  /** As in a register, one character a session from `firstDay` on; a space where the file says nothing of the session. */
  readonly marks: string;
  /** How late, in minutes, by the index in `marks`. */
  readonly lateMinutes?: Readonly<Record<string, number>>;
}

/** A fragment while it is read: marks by index from the start of the school year, and the lines they stand on. */
export interface Page {
  readonly pupil: string;
  readonly year: number;
  readonly marks: Uint8Array;
  readonly lines: Uint32Array;
  readonly minutes: Map<number, number>;
}

/** 53 weeks, and one for a year whose 1 August is a Saturday. */
const mostSessions = 540;
const sessionsAWeek = 10;
const space = 0x20;

export const openPage = (pupil: string, year: number): Page => ({
  pupil,
  year,
  marks: new Uint8Array(mostSessions),
  lines: new Uint32Array(mostSessions),
  minutes: new Map(),
});

/** Writes a mark down. One that is there already may be said again, but not differently. */
export function putMark(
  page: Page,
  { day, half, mark, minutesLate }: Entry,
  place: { file: string; line: number; column: string },
  findings: Findings,
): void {
  const index = day.index + half;
  const before = page.marks[index]!;
  const code = mark.charCodeAt(0);
  const minutesBefore = page.minutes.get(index);
  const sameMinutes = minutesLate === undefined || minutesBefore === undefined || minutesLate === minutesBefore;
  if (before !== 0 && (before !== code || !sameMinutes)) {
    const other = before === code ? 'number of minutes late' : 'code';
    const session = `${day.date} ${half === 0 ? 'AM' : 'PM'}`;
    const message = `The pupil's session ${session} is on line ${page.lines[index]} with another ${other}; one of the two must go.`;
    findings.problem({ ...place, code: 'two-codes', message });
    return;
  }
  page.marks[index] = code;
  if (before === 0) page.lines[index] = place.line;
  if (minutesLate !== undefined) page.minutes.set(index, minutesLate);
}

/** The page as a fragment, from the Monday of its first mark to its last mark. */
export function closePage({ pupil, year, marks, minutes }: Page): RegisterFragment {
  const first = marks.findIndex((mark) => mark !== 0);
  const from = first - (first % sessionsAWeek);
  const to = marks.findLastIndex((mark) => mark !== 0) + 1;
  const text = Buffer.from(marks.subarray(from, to).map((mark) => (mark === 0 ? space : mark))).toString('latin1');
  const late = [...minutes].toSorted(([a], [b]) => a - b).map(([index, value]) => [index - from, value] as const);
  const firstDay = sessionAt({ firstDay: yearStart(year) }, from).date;
  return { pupil, year, firstDay, marks: text, ...(late.length > 0 && { lateMinutes: Object.fromEntries(late) }) };
}
