import type { CsvFiles } from './archive.js';
import { didYouMean } from './did-you-mean.js';
import { followReferences, type Tables } from './oneroster/follow-references.js';
import { fileNamed, readManifest, type Manifest } from './oneroster/manifest.js';
import { makeRoster } from './oneroster/make-roster.js';
import { readTable, type Table } from './oneroster/read-table.js';
import { knownFiles, tables, type TableName } from './oneroster/tables.js';
import { collectFindings, type Findings, type Problem } from './problem.js';
import type { Roster } from './roster.js';

export interface OneRosterOptions {
  /** What counts as today where a term or a role has ended, `YYYY-MM-DD`; by default the clock's day (UTC). */
  readonly today?: string;
  /** False leaves `demographics.csv` unread. */
  readonly birthDates?: boolean;
}

export interface OneRosterResult {
  /** Only where there is not one problem: a roster is taken whole or not at all. */
  readonly roster?: Roster;
  /** The first thousand problems. */
  readonly problems: readonly Problem[];
  /** How many problems there are in all. */
  readonly problemCount: number;
  /** What was read all the same, and how. */
  readonly warnings: readonly Problem[];
}

/**
 * Reads the CSV files of OneRoster 1.1 or 1.2 into a school's people and groups. Only whole lists (bulk) are read; files of changes
 * (delta) are refused. Passwords, e-mail addresses, telephone numbers and all of demographics but the birth date are dropped unread.
 *
 * Never throws for what stands in the files.
 *
 * Source: 1EdTech OneRoster CSV Tables 1.1.1; OneRoster CSV Binding 1.2.1 (both 22 August 2023).
 */
export function readOneRoster(files: CsvFiles, options: OneRosterOptions = {}): OneRosterResult {
  const findings = collectFindings();
  const roster = read(files, options, findings);
  return {
    ...(roster && findings.count === 0 && { roster }),
    problems: findings.problems,
    problemCount: findings.count,
    warnings: findings.warnings(),
  };
}

function read(
  files: CsvFiles,
  { today = new Date().toISOString().slice(0, 10), birthDates = true }: OneRosterOptions,
  findings: Findings,
): Roster | undefined {
  const manifest = readManifest(files, findings);
  if (!manifest) return undefined;
  checkFiles(files, manifest, findings);
  const all = readTables(files, manifest, birthDates, findings);
  followReferences(all, findings);
  return makeRoster(all, manifest, today, findings);
}

function readTables(files: CsvFiles, manifest: Manifest, birthDates: boolean, findings: Findings): Tables {
  const all: Partial<Record<TableName, Table<TableName>>> = {};
  for (const name of Object.keys(tables) as TableName[]) {
    const found = fileNamed(files, `${name}.csv`);
    if (!found || !manifest.supplied.has(name) || (name === 'demographics' && !birthDates)) continue;
    const table = readTable(name, found, manifest.version, findings);
    if (table) all[name] = table;
  }
  return all as Tables;
}

/** The files without which there are no people, and files of names nobody knows. */
function checkFiles(files: CsvFiles, { supplied, version }: Manifest, findings: Findings): void {
  const needed: TableName[] = ['orgs', 'users', ...(version === '1.2' ? (['roles'] as const) : [])];
  for (const name of needed) {
    if (supplied.has(name)) continue;
    const why =
      name === 'roles'
        ? 'In 1.2 it says who is a pupil and who is staff; where users.csv says so itself, oneroster.version must be 1.1.'
        : 'Without it there is nobody to import.';
    findings.problem({ file: `${name}.csv`, code: 'missing-file', message: `is not there. ${why}` });
  }
  for (const name of ['classes', 'enrollments'] as const) {
    if (!supplied.has(name))
      findings.warn({
        file: `${name}.csv`,
        code: 'missing-file',
        message: 'is not there; pupils will be in no registration group or class.',
      });
  }
  const known = ['manifest', ...knownFiles].map((name) => `${name}.csv`);
  const lost = known.filter((name) => !fileNamed(files, name));
  for (const file of files.keys()) {
    const standard = known.find((name) => name.toLowerCase() === file.toLowerCase());
    if (standard === file) continue;
    if (standard) {
      findings.warn({ file, code: 'file-case', message: `The standard calls it ${standard}; other capital letters were let pass.` });
      continue;
    }
    const meant = didYouMean(file, lost);
    findings.warn({
      file,
      code: 'unknown-file',
      message: `is no file of OneRoster and was not read${meant ? `; did you mean ${meant}?` : '.'}`,
    });
  }
}
