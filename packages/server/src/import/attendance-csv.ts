import { findColumns, type AttendanceColumn } from './attendance/find-columns.js';
import { closePage, openPage, putMark, type Page, type RegisterFragment } from './attendance/page.js';
import { dayReader } from './attendance/read-day.js';
import { rowReader } from './attendance/read-row.js';
import { streamCsv, type CsvRow } from './csv.js';
import { collectFindings, type Findings, type Problem } from './problem.js';
import type { DateOrder } from './read-date.js';

export { attendanceColumnNames, type AttendanceColumn } from './attendance/find-columns.js';
export type { RegisterFragment } from './attendance/page.js';

export interface AttendanceCsvOptions {
  /** What to call the file in problems; by default `attendance.csv`. */
  readonly file?: string;
  /** Names of columns that the file calls otherwise than {@link attendanceColumnNames} know: `{ pupil: 'Roll no' }`. */
  readonly columns?: Readonly<Partial<Record<AttendanceColumn, string>>>;
  /** How to read 03/04/2026, which is refused without it. */
  readonly dateOrder?: DateOrder;
  /** Codes are read by the set that was in force on the day; there is no other way yet. */
  readonly codes?: 'by-date';
  /** Nobody has been present after this day, `YYYY-MM-DD`; by default the clock's day (UTC). */
  readonly today?: string;
  /** How many bytes the file has, where it is read as a stream. */
  readonly total?: number;
  /** For a bar: bytes read so far, of how many, as far as known. */
  readonly onProgress?: (bytesRead: number, total: number | undefined) => void;
}

export interface AttendanceCsvResult {
  /** In the order in which pupils come up in the file. Left out where there is one problem or more: it is all or nothing. */
  readonly registers?: readonly RegisterFragment[];
  /** The days on which anybody has a row, `YYYY-MM-DD`, in their order. */
  readonly days: readonly string[];
  /** Where each pupil comes up first, to say who is not known. */
  readonly first: ReadonlyMap<string, PupilPlace>;
  /** How many rows were read. */
  readonly rows: number;
  /** The first thousand problems. */
  readonly problems: readonly Problem[];
  /** How many problems there are in all. */
  readonly problemCount: number;
  readonly warnings: readonly Problem[];
}

/** The first cell in which a file names a pupil. */
export interface PupilPlace {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** More than the pupils of any English school in ten years; past it the file is something else. */
const mostRegisters = 30_000;

/**
 * Reads a school's attendance marks from a CSV file with one row a session: pupil, date, morning or afternoon, code and, if known, minutes
 * late. The file is read in pieces; what is kept is a few bytes a session.
 *
 * A session told twice with one code is taken once. Two codes for it are a problem, as is a code that was not in force on the day.
 * Never throws for what stands in the file; an error of the stream is passed on.
 */
export async function readAttendance(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  options: AttendanceCsvOptions = {},
): Promise<AttendanceCsvResult> {
  const { file = 'attendance.csv', onProgress } = options;
  const findings = collectFindings();
  const total = source instanceof Uint8Array ? source.length : options.total;
  let bytesRead = 0;
  const progress = (count: number) => onProgress?.((bytesRead += count), total);
  let sheet: Sheet | undefined;
  for await (const { header, rows } of streamCsv(file, source instanceof Uint8Array ? pieces(source) : source, findings, progress)) {
    sheet ??= openSheet(file, header, options, findings);
    if (!sheet || !rows.every(sheet.add)) break;
  }
  if (sheet?.rows() === 0 && findings.count === 0) {
    findings.problem({ file, code: 'no-rows', message: 'has a header and no rows under it; there is nothing to import.' });
  }
  return {
    ...(sheet && findings.count === 0 && { registers: sheet.registers() }),
    days: sheet?.days() ?? [],
    first: sheet?.first ?? new Map(),
    rows: sheet?.rows() ?? 0,
    problems: findings.problems,
    problemCount: findings.count,
    warnings: findings.warnings(),
  };
}

const piece = 65_536;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) {
    yield bytes.subarray(at, at + piece);
    // A bar needs a moment to be drawn, and a server one to answer somebody else.
    if (at % (16 * piece) === 0) await new Promise((resolve) => void setImmediate(resolve));
  }
}

interface Sheet {
  /** False to stop: the file is beyond what a school has. */
  readonly add: (row: CsvRow) => boolean;
  readonly registers: () => RegisterFragment[];
  readonly days: () => string[];
  readonly first: ReadonlyMap<string, PupilPlace>;
  readonly rows: () => number;
}

function openSheet(file: string, header: readonly string[], options: AttendanceCsvOptions, findings: Findings): Sheet | undefined {
  const columns = findColumns(file, header, options.columns ?? {}, findings);
  if (!columns) return undefined;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const readRow = rowReader(file, header, columns, dayReader(options.dateOrder, today), findings);
  const column = header[columns.code]!;
  const years = new Map<number, Map<string, Page>>();
  const days = new Set<string>();
  const first = new Map<string, PupilPlace>();
  let pages = 0;
  let rows = 0;

  function pageOf(pupil: string, year: number): Page {
    let ofYear = years.get(year);
    if (!ofYear) years.set(year, (ofYear = new Map()));
    let page = ofYear.get(pupil);
    if (!page) {
      ofYear.set(pupil, (page = openPage(pupil, year)));
      pages += 1;
    }
    return page;
  }

  function add(row: CsvRow): boolean {
    rows += 1;
    const entry = readRow(row);
    if (!entry) return true;
    days.add(entry.day.date);
    if (!first.has(entry.pupil)) first.set(entry.pupil, { file, line: row.line, column: header[columns!.pupil]! });
    putMark(pageOf(entry.pupil, entry.day.year), entry, { file, line: row.line, column }, findings);
    if (pages <= mostRegisters) return true;
    const message = `The file has registers of more than ${mostRegisters} pupils; a school does not. Is the pupil column the right one?`;
    findings.problem({ file, line: row.line, column: header[columns!.pupil]!, code: 'too-many-pupils', message });
    return false;
  }

  const registers = () => [...years.values()].flatMap((ofYear) => [...ofYear.values()].map(closePage));
  return { add, registers, days: () => [...days].toSorted(), first, rows: () => rows };
}
