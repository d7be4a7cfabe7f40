import { readCsv } from '../csv.js';
import { didYouMean } from '../did-you-mean.js';
import type { Findings, Problem } from '../problem.js';
import { readIsoDate } from '../read-date.js';
import { tables, unread, type Cell, type Column, type TableName, type Version } from './tables.js';

type Value<C extends Column> = C['cell']['is'] extends 'list' | 'references' ? readonly string[] : string;
type ColumnsOf<Name extends TableName> = (typeof tables)[Name];

/** A row by column name. An empty cell is '' or an empty list. */
export type Row<Name extends TableName> = { readonly line: number } & {
  readonly [C in keyof ColumnsOf<Name>]: ColumnsOf<Name>[C] extends Column ? Value<ColumnsOf<Name>[C]> : never;
};

export interface Table<Name extends TableName> {
  readonly name: Name;
  /** The file's name as the school wrote it. */
  readonly file: string;
  /** Rows that are there; those marked as deleted are left out. */
  rows: Row<Name>[];
  /** Every id of the file with the line it stands on, of sound rows and others: one mistake in a row makes no second one elsewhere. */
  readonly lines: ReadonlyMap<string, number>;
  /** Those ids by their lower-case form. */
  readonly folded: ReadonlyMap<string, string>;
  /** Whether every row of the file gave an id. */
  readonly whole: boolean;
  /** Ids of rows that the file says are deleted, and of rows that went with them. */
  readonly gone: Set<string>;
}

/** A cell that was read, or why it could not be. */
type Reading = { readonly value: string | readonly string[] } | { readonly wrong: string; readonly code: string };

/**
 * Reads one file of a roster into rows, cell by cell as the tables say. Columns that the tables do not name are dropped here.
 *
 * @returns undefined where the file cannot be read as a table at all
 */
export function readTable<Name extends TableName>(
  name: Name,
  { file, bytes }: { file: string; bytes: Uint8Array },
  version: Version,
  findings: Findings,
): Table<Name> | undefined {
  const csv = readCsv(file, bytes, findings);
  if (!csv) return undefined;
  if (csv.rows.length === 0 && csv.whole) {
    findings.warn({ file, code: 'no-rows', message: 'has a header and no rows under it.' });
    return { name, file, rows: [], lines: new Map(), folded: new Map(), whole: true, gone: new Set() };
  }
  const columns = readHeader(name, file, csv.header, version, findings);
  if (!columns) return undefined;
  const rows: Row<Name>[] = [];
  const lines = new Map<string, number>();
  const folded = new Map<string, string>();
  const gone = new Set<string>();
  let { whole } = csv;
  for (const { line, cells } of csv.rows) {
    const place = { file, line };
    const id = cells[columns.at('sourcedId')!]!.trim();
    if (id === '') whole = false;
    else checkUnique(place, id, lines, folded, findings);
    const state = readState(place, cells, columns, findings);
    if (state === 'deleted') {
      gone.add(id);
      continue;
    }
    const row = readRow(name, place, cells, columns, version, findings);
    if (row) rows.push(row as Row<Name>);
  }
  return { name, file, rows, lines, folded, whole, gone };
}

interface Header {
  /** The index of a column by its name in the standard. */
  readonly at: (column: string) => number | undefined;
}

function readHeader(name: TableName, file: string, header: readonly string[], version: Version, findings: Findings): Header | undefined {
  const known = Object.keys(tables[name]);
  const standard = [...known, 'status', 'dateLastModified', ...unread[name]];
  const exact = new Map(standard.map((column) => [column.toLowerCase(), column]));
  const found = new Map<string, number>();
  const strange: string[] = [];
  for (const [index, written] of header.entries()) {
    const column = exact.get(written.toLowerCase());
    if (column) found.set(column, index);
    else if (written !== '' && !/^(metadata\.|ext[_:.])/i.test(written)) strange.push(written);
    if (column && column !== written) {
      findings.warn({
        file,
        line: 1,
        column: written,
        code: 'header-case',
        message: `The standard writes this column ${column}; it was read nevertheless.`,
      });
    }
  }
  const lost = standard.filter((column) => !found.has(column));
  const required = Object.entries<Column>(tables[name])
    .filter(([, column]) => column.required?.includes(version))
    .map(([column]) => column);
  const missing = required.filter((column) => !found.has(column));
  for (const column of missing)
    findings.problem({ file, line: 1, column, code: 'missing-column', message: missingColumn(name, column, version, strange, found) });
  for (const column of strange) {
    const meant = didYouMean(column, lost);
    if (meant && missing.includes(meant)) continue;
    const hint = meant ? `Did you mean ${meant}? It was not read.` : 'The standard has no such column; it was not read.';
    findings.warn({ file, line: 1, column, code: 'unknown-column', message: hint });
  }
  return missing.length > 0 ? undefined : { at: (column) => found.get(column) };
}

function missingColumn(
  name: TableName,
  column: string,
  version: Version,
  strange: readonly string[],
  found: ReadonlyMap<string, number>,
): string {
  const meant = didYouMean(column, strange);
  if (meant) return `is not there; did you mean it by ${meant}? Rename the column.`;
  if (name === 'users' && version === '1.1' && (column === 'role' || column === 'orgSourcedIds') && found.has('primaryOrgSourcedId')) {
    return 'is not there. The columns are those of OneRoster 1.2, and the manifest says 1.1: let it say 1.2, and add roles.csv.';
  }
  if (name === 'demographics' && strange.some((each) => each.toLowerCase() === 'usersourcedid')) {
    return 'is not there; up to OneRoster 1.0 it was called userSourcedId. Rename the column.';
  }
  return 'is not there; OneRoster needs it.';
}

function checkUnique(
  place: { file: string; line: number },
  id: string,
  lines: Map<string, number>,
  folded: Map<string, string>,
  findings: Findings,
): void {
  const before = lines.get(id);
  const twin = folded.get(id.toLowerCase());
  const about: Problem | undefined =
    before !== undefined
      ? {
          ...place,
          column: 'sourcedId',
          value: id,
          code: 'duplicate-id',
          message: `'${id}' is on line ${before} already; every row needs an id of its own.`,
        }
      : twin !== undefined
        ? {
            ...place,
            column: 'sourcedId',
            value: id,
            code: 'duplicate-id',
            message: `'${id}' differs from '${twin}' on line ${lines.get(twin)} only by capital letters; give one of them another id.`,
          }
        : undefined;
  if (about) findings.problem(about);
  if (before === undefined) lines.set(id, place.line);
  folded.set(id.toLowerCase(), id);
}

/** A bulk file says of nobody whether they are active: who is in it is there. Many systems fill the two columns all the same. */
function readState(
  place: { file: string; line: number },
  cells: readonly string[],
  columns: Header,
  findings: Findings,
): 'there' | 'deleted' {
  const cell = (column: string) => cells[columns.at(column) ?? -1]?.trim() ?? '';
  const status = cell('status');
  const known = status.toLowerCase();
  if (known === 'tobedeleted' || known === 'inactive') {
    findings.warn({
      ...place,
      column: 'status',
      code: 'deleted-in-bulk',
      message: `'${status}' in a bulk file: the row was left out, as if it were not there.`,
    });
    return 'deleted';
  }
  if (known !== '' && known !== 'active') {
    findings.problem({
      ...place,
      column: 'status',
      value: status,
      code: 'bad-value',
      message: `'${status}' must be empty in a bulk file.`,
    });
  } else if (known === 'active' || cell('dateLastModified') !== '') {
    findings.warn({
      file: place.file,
      line: place.line,
      column: 'status',
      code: 'status-in-bulk',
      message: 'Filled, although the manifest says bulk. The file was read as the whole list: who is not in it has left.',
    });
  }
  return 'there';
}

function readRow(
  name: TableName,
  place: { file: string; line: number },
  cells: readonly string[],
  columns: Header,
  version: Version,
  findings: Findings,
): object | undefined {
  const row: Record<string, unknown> = { line: place.line };
  let sound = true;
  for (const [column, about] of Object.entries<Column>(tables[name])) {
    const index = columns.at(column);
    const text = index === undefined ? '' : cells[index]!.trim();
    const where = { ...place, column };
    const { cell } = about;
    if (text === '') {
      row[column] = cell.is === 'list' || cell.is === 'references' ? [] : '';
      if (!about.required?.includes(version)) continue;
      sound = false;
      findings.problem({ ...where, code: 'empty-cell', message: `The cell is empty; ${needed(cell)}.` });
      continue;
    }
    const reading = readCell(text, cell, (code, message) => findings.warn({ ...where, code, message }));
    if ('value' in reading) {
      row[column] = reading.value;
      continue;
    }
    sound = false;
    // A birth date says no less about a child than a name.
    const shown = about.personal || name === 'demographics' ? 'The text' : `'${shorten(text)}'`;
    findings.problem({ ...where, ...(shown !== 'The text' && { value: text }), code: reading.code, message: `${shown} ${reading.wrong}.` });
  }
  return sound ? row : undefined;
}

function needed(cell: Cell): string {
  if (cell.is === 'one-of') return `write one of ${cell.values.join(', ')}`;
  if (cell.is === 'boolean') return 'write true or false';
  if (cell.is === 'reference' || cell.is === 'references') return `write a sourcedId of ${cell.to}.csv`;
  return cell.is === 'date' ? 'write a date as YYYY-MM-DD' : 'OneRoster needs it';
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function readCell(text: string, cell: Cell, warn: (code: string, message: string) => void): Reading {
  switch (cell.is) {
    case 'id':
      return readId(text, warn);
    case 'text':
      return readText(text, cell.most ?? 255, warn);
    case 'boolean':
      return readOneOf(text, { ...cell, is: 'one-of', noun: 'truth value', values: ['true', 'false'] }, warn);
    case 'one-of':
      return readOneOf(text, cell, warn);
    case 'date': {
      const reading = readIsoDate(text);
      return 'date' in reading ? { value: reading.date } : reading;
    }
    case 'reference':
      return { value: text };
    case 'list':
    case 'references':
      return {
        value: [
          ...new Set(
            text
              .split(',')
              .map((part) => part.trim())
              .filter((part) => part !== ''),
          ),
        ],
      };
  }
}

/** What the standard allows in an id. */
const idCharacters = /^[\w./@-]+$/;

function readId(text: string, warn: (code: string, message: string) => void): Reading {
  if (text.length > 255) return { wrong: 'is longer than 255 characters', code: 'too-long' };
  if (/^\d[.,]\d+E\+\d+$/i.test(text)) {
    return {
      wrong: 'is what a spreadsheet made of a long number, and its last digits are lost; export again and do not open the file in one',
      code: 'bad-id',
    };
  }
  if (text.includes(',')) return { wrong: 'holds a comma, which separates ids in lists', code: 'bad-id' };
  if (!idCharacters.test(text)) warn('id-characters', 'Ids hold letters, digits and . - _ / @ by the standard; others were let pass.');
  return { value: text };
}

/** Characters that turn the reading direction, or have no shape: they can make one name look like another. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

function readText(text: string, most: number, warn: (code: string, message: string) => void): Reading {
  const clean = text.replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  if (text.search(unseen) >= 0) warn('unseen-characters', 'Line breaks and characters that cannot be seen were taken out.');
  if (clean === '') return { wrong: 'holds nothing that can be seen', code: 'empty-cell' };
  return [...clean].length > most ? { wrong: `is longer than ${most} characters`, code: 'too-long' } : { value: clean };
}

function readOneOf(
  text: string,
  { values, extensible, noun }: Extract<Cell, { is: 'one-of' }>,
  warn: (code: string, message: string) => void,
): Reading {
  if (values.includes(text)) return { value: text };
  const other = values.find((value) => value.toLowerCase() === text.toLowerCase());
  if (other) {
    warn('case', `The standard writes ${other}; other capital letters were let pass.`);
    return { value: other };
  }
  if (extensible && /^ext:./.test(text)) return { value: text };
  return { wrong: `is no ${noun}; use one of ${values.join(', ')}`, code: 'bad-value' };
}
