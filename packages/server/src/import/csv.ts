import { isUtf8 } from 'node:buffer';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import type { Findings } from './problem.js';

/** A row under the header. */
export interface CsvRow {
  /** The physical line the row begins on. */
  readonly line: number;
  /** As many as the header has names. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** Names as written, without white space around them; columns nobody named are ''. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface WholeCsvTable extends CsvTable {
  /** False where rows were left out for a problem, or could not be reached behind one. */
  readonly whole: boolean;
}

/**
 * Reads a CSV file (RFC 4180): with or without byte order mark, any line ends, line breaks in quotes. What cannot be read for certain is a
 * problem: duplicate column names (csv-parse takes the last in silence), stray quotes, rows of another width than the header.
 * Text that is not UTF-8 is read as windows-1252, what Excel saves on British machines, with a warning.
 *
 * @returns the table without the rows that were found wanting; undefined where there is no reading it at all
 */
export function readCsv(file: string, bytes: Uint8Array, findings: Findings): WholeCsvTable | undefined {
  const before = findings.count;
  const text = decode(file, bytes, findings);
  if (!text) return undefined;
  const lines = lineCounter();
  lines.add(text);
  const rows: CsvRow[] = [];
  let failure: unknown;
  try {
    parseSync(text, { ...options, on_record: (cells: string[], { bytes: end }) => void rows.push({ line: lines.startOf(end), cells }) });
  } catch (error) {
    failure = error;
  }
  const table = checkTable(file, rows, findings, failure !== undefined);
  if (failure !== undefined) findings.problem(syntaxProblem(file, failure, lines, rows[0]?.cells));
  return table && { ...table, whole: findings.count === before };
}

/**
 * Reads a CSV file in pieces, so that one of any size takes little memory. The rules are those of {@link readCsv}, but for the encoding:
 * bytes that are not UTF-8 come out as U+FFFD.
 *
 * @param onBytes is told the size of each piece as it is read
 * @returns the header first, then rows in batches; ends early after a problem that leaves no way to go on
 */
export async function* streamCsv(
  file: string,
  source: AsyncIterable<Uint8Array>,
  findings: Findings,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<CsvTable> {
  const lines = lineCounter();
  let rows: CsvRow[] = [];
  let failure: unknown;
  const parser = parse({ ...options, on_record: (cells: string[], { bytes: end }) => void rows.push({ line: lines.startOf(end), cells }) });
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.resume();
  let header: readonly string[] | undefined;
  let width = 0;

  /** What has been read since the last call, checked; the first row is the header. */
  const batch = (): CsvTable | undefined => {
    const fresh = rows;
    rows = [];
    if (!header && fresh.length > 0) {
      const first = fresh.shift()!;
      const names = checkHeader(file, first, findings);
      if (!names) return undefined;
      header = names;
      width = namedWidth(names);
    }
    return { header: header ?? [], rows: header ? fresh.flatMap((row) => checkRow(file, row, header!, width, findings)) : [] };
  };

  let first = true;
  for await (const chunk of source) {
    if (first && !isPlainText(file, chunk, findings)) return;
    first = false;
    lines.add(chunk);
    await new Promise<void>((done) => void parser.write(chunk, () => done()));
    onBytes(chunk.length);
    const table = batch();
    if (!table) return;
    if (table.rows.length > 0) yield table;
    if (failure) break;
  }
  if (!failure) {
    await new Promise<void>((done) => {
      parser.once('error', () => done());
      parser.end(() => done());
    });
  }
  const table = batch();
  if (!table) return;
  if (failure) findings.problem(syntaxProblem(file, failure, lines, header));
  else if (!header) findings.problem(empty(file));
  if (header) yield table;
}

const options = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 1_000_000,
} satisfies Options;

/**
 * The bytes as UTF-8, or undefined where the file is no text.
 */
function decode(file: string, bytes: Uint8Array, findings: Findings): Uint8Array | undefined {
  if (!isPlainText(file, bytes, findings)) return undefined;
  if (isUtf8(bytes)) return bytes;
  findings.warn({
    file,
    code: 'not-utf-8',
    message: "is not UTF-8 and was read as windows-1252. Look at names with accents; in Excel, save as 'CSV UTF-8'.",
  });
  return Buffer.from(new TextDecoder('windows-1252').decode(bytes));
}

/** Workbooks and UTF-16 are told by their first bytes; either is a file that somebody saved as the wrong type. */
function isPlainText(file: string, bytes: Uint8Array, findings: Findings): boolean {
  const [first, second] = bytes;
  const refuse = (code: string, message: string) => {
    findings.problem({ file, code, message });
    return false;
  };
  if (first === 0x50 && second === 0x4b)
    return refuse('not-csv', "is an Excel workbook under another name; open it and save as 'CSV UTF-8'.");
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('not-utf-8', "is UTF-16 text; in Excel, save as 'CSV UTF-8', not as 'Unicode Text'.");
  }
  if (bytes.includes(0)) return refuse('not-csv', 'is not a text file; export it as CSV again.');
  return true;
}

function checkTable(file: string, rows: readonly CsvRow[], findings: Findings, broken: boolean): CsvTable | undefined {
  const [first, ...rest] = rows;
  if (!first) {
    if (!broken) findings.problem(empty(file));
    return undefined;
  }
  const header = checkHeader(file, first, findings);
  if (!header) return undefined;
  const width = namedWidth(header);
  return { header, rows: rest.flatMap((row) => checkRow(file, row, header, width, findings)) };
}

const empty = (file: string) => ({ file, code: 'empty-file', message: 'is empty; its first line must name the columns.' });

/** Columns up to the last that has a name: spreadsheets leave commas behind it. */
const namedWidth = (header: readonly string[]) => header.findLastIndex((name) => name !== '') + 1;

function checkHeader(file: string, { line, cells }: CsvRow, findings: Findings): readonly string[] | undefined {
  const header = cells.map((name) => name.trim());
  const other = header.length === 1 ? separatorIn(header[0]!) : undefined;
  if (other) {
    findings.problem({
      file,
      line,
      code: 'not-commas',
      message: `The columns are separated by ${other}; save the file as comma separated values.`,
    });
    return undefined;
  }
  const seen = new Map<string, number>();
  let unique = true;
  for (const [index, name] of header.entries()) {
    const before = name === '' ? undefined : seen.get(name.toLowerCase());
    if (before !== undefined) {
      unique = false;
      findings.problem({
        file,
        line,
        column: name,
        code: 'duplicate-column',
        message: `Columns ${before + 1} and ${index + 1} have the same name; remove one, or name it differently.`,
      });
    }
    seen.set(name.toLowerCase(), index);
  }
  return unique ? header : undefined;
}

function separatorIn(cell: string): string | undefined {
  if (cell.includes(';')) return 'semicolons';
  return cell.includes('\t') ? 'tabs' : undefined;
}

/** The row cut or filled to the header's width; nothing for an empty row or one that does not fit. */
function checkRow(file: string, row: CsvRow, header: readonly string[], width: number, findings: Findings): CsvRow[] {
  const { line, cells } = row;
  if (cells.length === header.length) return cells.every((cell) => cell.trim() === '') ? [] : [row];
  if (cells.every((cell) => cell.trim() === '')) return [];
  if (cells.length < width) {
    findings.problem({
      file,
      line,
      column: header[cells.length]!,
      code: 'too-few-cells',
      message: `The row ends before this column, with cell ${cells.length} of ${width}; a comma is missing, or a line break not in quotes.`,
    });
    return [];
  }
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    findings.problem({
      file,
      line,
      code: 'too-many-cells',
      message: `The row has ${cells.length} cells and the header ${header.length} columns; put a cell that holds a comma in double quotes.`,
    });
    return [];
  }
  return [{ line, cells: header.map((_, index) => cells[index] ?? '') }];
}

/** csv-parse quotes the cell in its message, which may be anybody's password: only the place is taken from it. */
function syntaxProblem(file: string, error: unknown, lines: LineCounter, header: readonly string[] | undefined) {
  if (!(error instanceof CsvError)) throw error;
  const place = { file, line: lines.next(), ...columnOf(error, header) };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      ...place,
      code: 'open-quote',
      message: 'A double quote is opened here and never closed; close it, or double it if it is part of the text.',
    };
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return {
      ...place,
      code: 'row-too-long',
      message: 'The row is longer than a million characters; a double quote before it is probably not closed.',
    };
  }
  return {
    ...place,
    code: 'stray-quote',
    message: 'A double quote stands in the middle of the cell; put the whole cell in double quotes and write the one inside twice ("").',
  };
}

function columnOf(error: CsvError, header: readonly string[] | undefined): { column?: string } {
  const index = error['index'];
  if (typeof index !== 'number') return {};
  return { column: header?.[index]?.trim() || `${index + 1}` };
}

interface LineCounter {
  add: (chunk: Uint8Array) => void;
  /** The line on which the record begins that ends at a byte; records are asked for in order. */
  startOf: (end: number) => number;
  /** The line on which the record after the last one begins. */
  next: () => number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Physical lines. csv-parse 7.0.3 knows byte offsets for certain; its own lines count a CRLF within quotes twice. */
function lineCounter(): LineCounter {
  const chunks: Uint8Array[] = [];
  let index = 0;
  let offset = 0;
  let line = 1;
  let before = 0;
  const peek = (): number | undefined => {
    while (chunks[0] && index >= chunks[0].length) {
      chunks.shift();
      index = 0;
    }
    return chunks[0]?.[index];
  };
  const step = (byte: number) => {
    if (byte === carriageReturn || (byte === lineFeed && before !== carriageReturn)) line += 1;
    before = byte;
    index += 1;
    offset += 1;
  };
  const skipLineEnds = () => {
    for (let byte = peek(); byte === lineFeed || byte === carriageReturn; byte = peek()) step(byte);
    return line;
  };
  return {
    add: (chunk) => void chunks.push(chunk),
    next: skipLineEnds,
    startOf(end) {
      const start = skipLineEnds();
      for (let byte = peek(); byte !== undefined && offset < end; byte = peek()) step(byte);
      return start;
    },
  };
}
