import type { CsvFiles } from '../archive.js';
import { readCsv } from '../csv.js';
import { didYouMean } from '../did-you-mean.js';
import type { Findings } from '../problem.js';
import { knownFiles, tables, type TableName, type Version } from './tables.js';

export interface Manifest {
  readonly version: Version;
  readonly system?: string;
  /** The tables that are supplied. */
  readonly supplied: ReadonlySet<TableName>;
}

interface Entry {
  readonly line: number;
  readonly value: string;
}

const tableNames = Object.keys(tables) as TableName[];
const properties = [
  'manifest.version',
  'oneroster.version',
  'source.systemName',
  'source.systemCode',
  ...knownFiles.map((name) => `file.${name}`),
];

/** A file by its name in any case: schools' computers do not all tell cases apart. */
export function fileNamed(files: CsvFiles, name: string): { file: string; bytes: Uint8Array } | undefined {
  const exact = files.get(name);
  if (exact) return { file: name, bytes: exact };
  const other = [...files].find(([file]) => file.toLowerCase() === name.toLowerCase());
  return other && { file: other[0], bytes: other[1] };
}

/**
 * Reads `manifest.csv` and holds it against the files that are there. Only files that hold rosters are looked at: gradebooks and resources
 * may be whatever they like.
 *
 * @returns undefined where it cannot be told what the files are
 */
export function readManifest(files: CsvFiles, findings: Findings): Manifest | undefined {
  const found = fileNamed(files, 'manifest.csv');
  if (!found) {
    findings.problem({ file: 'manifest.csv', code: 'no-manifest', message: `is not there. ${whatItIs(files)}` });
    return undefined;
  }
  const { file } = found;
  const entries = readEntries(found.file, found.bytes, findings);
  if (!entries) return undefined;
  const version = readVersion(file, entries, findings);
  const supplied = new Set<TableName>();
  const before = findings.count;
  for (const table of tableNames) {
    // The role file came with 1.2; in a set of 1.1 it means nothing.
    if (table === 'roles' && version === '1.1') continue;
    if (isSupplied(table, file, entries, files, findings)) supplied.add(table);
  }
  if (!version || findings.count > before) return undefined;
  const system = entries.get('source.systemname')?.value;
  return { version, supplied, ...(system && { system }) };
}

/** What a set of files without a manifest seems to be. */
function whatItIs(files: CsvFiles): string {
  const want = "Ask the MIS for an export as 'OneRoster 1.1 CSV' or 'OneRoster 1.2 CSV'.";
  const near = didYouMean('manifest.csv', files.keys());
  if (near) return `Did you mean it by ${near}? Rename that file.`;
  if (['relationships.csv', 'userflags.csv', 'student.csv', 'studentenrollment.csv'].some((name) => fileNamed(files, name))) {
    return `The files look like Microsoft School Data Sync, which is no OneRoster. ${want}`;
  }
  return fileNamed(files, 'users.csv') ? `The files look like OneRoster 1.0, which has none; 1.0 is not read. ${want}` : want;
}

function readEntries(file: string, bytes: Uint8Array, findings: Findings): Map<string, Entry> | undefined {
  const table = readCsv(file, bytes, findings);
  if (!table) return undefined;
  const [name, value] = [columnOf(table.header, ['propertyName', 'property']), columnOf(table.header, ['value', 'propertyValue'])];
  if (name < 0 || value < 0) {
    findings.problem({
      file,
      line: 1,
      code: 'bad-header',
      message: `The columns of a manifest are propertyName and value, not ${table.header.join(', ')}.`,
    });
    return undefined;
  }
  if (table.header[name] !== 'propertyName' || table.header[value] !== 'value') {
    findings.warn({
      file,
      line: 1,
      code: 'header-name',
      message: 'The columns of a manifest are called propertyName and value; they were read nevertheless.',
    });
  }
  const entries = new Map<string, Entry>();
  for (const { line, cells } of table.rows) {
    const property = cells[name]!.trim();
    const entry = { line, value: cells[value]!.trim() };
    const known = entries.get(property.toLowerCase());
    if (known && known.value !== entry.value) {
      findings.problem({
        file,
        line,
        column: property,
        value: entry.value,
        code: 'duplicate',
        message: `Line ${known.line} says '${known.value}'; one of the two must go.`,
      });
    }
    entries.set(property.toLowerCase(), entry);
    if (properties.every((each) => each.toLowerCase() !== property.toLowerCase())) {
      const meant = didYouMean(property, properties);
      findings.warn({
        file,
        line,
        column: property,
        code: 'unknown-property',
        message: `There is no property of this name${meant ? `; did you mean ${meant}?` : '; it was not read.'}`,
      });
    }
  }
  return entries;
}

const columnOf = (header: readonly string[], names: readonly string[]) =>
  header.findIndex((cell) => names.some((name) => name.toLowerCase() === cell.toLowerCase()));

function readVersion(file: string, entries: ReadonlyMap<string, Entry>, findings: Findings): Version | undefined {
  const manifest = entries.get('manifest.version');
  if (manifest?.value !== '1.0') {
    const excel =
      'A spreadsheet writes 1.0 as 1, and does as much to ids and dates in the other files; export them again and do not open them in one.';
    findings.problem({
      file,
      ...(manifest && { line: manifest.line, value: manifest.value }),
      column: 'manifest.version',
      code: 'manifest-version',
      message: manifest
        ? `'${manifest.value}' must be 1.0.${manifest.value === '1' ? ` ${excel}` : ''}`
        : "is not there; add the line 'manifest.version,1.0'.",
    });
  }
  const oneRoster = entries.get('oneroster.version');
  const version = /^1\.([12])(\.\d)?$/.exec(oneRoster?.value ?? '');
  if (version) return version[1] === '1' ? '1.1' : '1.2';
  findings.problem({
    file,
    ...(oneRoster && { line: oneRoster.line, value: oneRoster.value }),
    column: 'oneroster.version',
    code: 'oneroster-version',
    message: oneRoster
      ? `'${oneRoster.value}' is a version that is not read here; export as 1.1 or 1.2.`
      : 'is not there; it says 1.1 or 1.2.',
  });
  return undefined;
}

/** Whether a table is to be read: what the manifest says of it must be true of the files. */
function isSupplied(table: TableName, manifest: string, entries: ReadonlyMap<string, Entry>, files: CsvFiles, findings: Findings): boolean {
  const entry = entries.get(`file.${table.toLowerCase()}`);
  const there = fileNamed(files, `${table}.csv`);
  const place = { file: manifest, ...(entry && { line: entry.line }), column: `file.${table}` };
  const mode = entry?.value.toLowerCase();
  if (!mode) {
    if (there)
      findings.problem({
        ...place,
        code: 'no-mode',
        message: `does not say how ${there.file} is meant; add the line 'file.${table},bulk'.`,
      });
    return false;
  }
  if (mode !== 'absent' && mode !== 'bulk' && mode !== 'delta') {
    findings.problem({ ...place, value: entry!.value, code: 'bad-mode', message: `'${entry!.value}' must be absent, bulk or delta.` });
    return false;
  }
  if (mode === 'delta') {
    findings.problem({
      ...place,
      value: 'delta',
      code: 'delta',
      message: `${table}.csv holds only changes (delta), which are not imported in this release; ask the MIS for the whole list (bulk).`,
    });
    return false;
  }
  if ((mode === 'absent') === (there === undefined)) return there !== undefined;
  findings.problem({
    ...place,
    value: entry!.value,
    code: 'not-as-manifest',
    message: there ? unannounced(there.file, table) : missing(table, files),
  });
  return false;
}

const unannounced = (file: string, table: TableName) =>
  `The manifest says absent, but ${file} is there; write 'file.${table},bulk' or leave the file out.`;

function missing(table: TableName, files: CsvFiles): string {
  const spare = [...files.keys()].filter((name) => knownFiles.every((known) => `${known}.csv`.toLowerCase() !== name.toLowerCase()));
  const meant = didYouMean(`${table}.csv`, spare);
  return `The manifest says bulk, but there is no ${table}.csv${meant ? `; did you mean it by ${meant}? Rename that file.` : '.'}`;
}
