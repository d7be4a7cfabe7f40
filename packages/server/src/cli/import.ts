import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Role } from '@learning-mentor/core/access';
import {
  ArchiveError, attendanceColumnNames, formatProblems, importSchool, ImportRefusal, openArchive, readAttendance, readOneRoster,
  type AttendanceColumn, type Counts, type DateOrder, type GivenRole, type Imported, type Problem, type ReadAttendance, type Roster,
} from '../import/index.js';
import { dataHelp, dataOption, flag, list, text, type Command, type Options } from './command.js';
import { Failure } from './failure.js';
import { placeOf, withDatabase } from './open-database.js';
import { withProgress } from './progress.js';
import type { Terminal } from './terminal.js';

const columns = Object.keys(attendanceColumnNames) as AttendanceColumn[];
const givenRoles = ['mentor', 'senco', 'dsl', 'head', 'teacher'] as const satisfies readonly Role[];
const orders: Readonly<Record<string, DateOrder>> = { dmy: 'day-month-year', mdy: 'month-day-year' };

export const importFiles: Command = {
  summary: 'take over a roster and attendance from a school\'s own files',
  help: `Usage: learning-mentor import [--oneroster <folder or zip>] [--attendance <csv>] [options]

Takes pupils, staff, parents and groups from OneRoster 1.1 or 1.2, and attendance marks from a CSV file with one row a
session. Everything or nothing: with a mistake in a file it says where, and the database stays as it was. The same files
once more change nothing. Who is no longer in the roster has left; nothing of theirs is deleted.

  --oneroster <path>    folder or zip of CSV files, whole lists (bulk)
  --attendance <csv>    columns for pupil, date, session (AM or PM), code and minutes late
  --columns <map>       names of the columns, where they are others: pupil=UPN,date=Date,session=Half,code=Mark,minutesLate=Mins
  --date-order <order>  dmy or mdy, for dates like 03/04/2026, which are refused otherwise
  --school <id>         which school, where there are several: its id in the roster or here
  --role <role>=<ids>   who is mentor, senco, dsl or head, by sourcedId: no roster says so; may be given several times
  --issuer <name>       who vouches in tokens for these people; host unless told
  --allow-leavers       more than one pupil in ten has really left
  --no-birth-dates      leaves demographics.csv unread
  --dry-run             says what would happen, and writes nothing
${dataHelp}

Examples:
  learning-mentor import --oneroster export.zip --role mentor=t17,t21 --role dsl=t2
  learning-mentor import --attendance marks.csv --columns pupil=UPN,code=Mark --date-order dmy`,
  options: {
    ...dataOption, oneroster: { type: 'string' }, attendance: { type: 'string' }, columns: { type: 'string', multiple: true }, 'date-order': { type: 'string' },
    school: { type: 'string' }, role: { type: 'string', multiple: true }, issuer: { type: 'string' },
    'allow-leavers': { type: 'boolean' }, 'no-birth-dates': { type: 'boolean' }, 'dry-run': { type: 'boolean' },
  },
  async run(options, terminal) {
    const roles = list(options, 'role').flatMap(readRole);
    const mapped = Object.fromEntries(list(options, 'columns').flatMap(readColumns));
    const order = readOrder(text(options, 'date-order'));
    const [rosterPath, attendancePath] = [text(options, 'oneroster'), text(options, 'attendance')];
    if (rosterPath === undefined && attendancePath === undefined && roles.length === 0) throw new Failure('Say what to import: --oneroster <folder or zip>, --attendance <csv>, or both.', 2);

    // Both are read before anything is written.
    const roster = rosterPath === undefined ? undefined : await readRoster(rosterPath, !flag(options, 'no-birth-dates'), terminal);
    const attendance = attendancePath === undefined ? undefined : await readMarks(attendancePath, { columns: mapped, ...(order && { dateOrder: order }) }, terminal);
    const dryRun = flag(options, 'dry-run');
    const imported = await withDatabase(placeOf(text(options, 'data'), terminal), (database) =>
      withProgress(terminal, dryRun ? 'Comparing with what is there' : 'Writing', (told) =>
        importSchool(database, { roster, attendance, roles, dryRun, told, ...choices(options) })).catch((error: unknown) => {
        if (!(error instanceof ImportRefusal)) throw error;
        if (error.problems.length > 0) terminal.say(formatProblems(error.problems));
        throw new Failure(`${withNextStep(error)} Nothing was imported.`);
      }));
    terminal.out(summary(imported, dryRun));
  },
};

const choices = (options: Options) => ({ school: text(options, 'school'), issuer: text(options, 'issuer'), allowLeavers: flag(options, 'allow-leavers') });

function withNextStep({ code, message }: ImportRefusal): string {
  const steps: Partial<Record<ImportRefusal['code'], string>> = { 'too-many-leavers': ' (--allow-leavers)', 'which-school': ' (--school <id>)', 'other-school': ' (--data <folder>)' };
  return `${message}${steps[code] ?? ''}`;
}

function readColumns(given: string): [AttendanceColumn, string][] {
  return given.split(',').map((pair): [AttendanceColumn, string] => {
    const at = pair.indexOf('=');
    const [name, header] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const column = columns.find((each) => each.toLowerCase() === name.toLowerCase());
    if (at < 0 || header === '' || !column) throw new Failure(`'${pair}' is no column; write --columns pupil=UPN,date=Date with the names ${columns.join(', ')}.`, 2);
    return [column, header];
  });
}

function readRole(given: string): GivenRole[] {
  const at = given.indexOf('=');
  const role = givenRoles.find((each) => each === given.slice(0, at));
  const people = given.slice(at + 1).split(',').map((id) => id.trim()).filter((id) => id !== '');
  if (at < 0 || !role || people.length === 0) throw new Failure(`'${given}' gives no role; write --role mentor=t17,t21 with one of ${givenRoles.join(', ')}.`, 2);
  return people.map((person) => ({ person, role }));
}

function readOrder(given: string | undefined): DateOrder | undefined {
  if (given !== undefined && !orders[given]) throw new Failure(`'${given}' is no order of dates; write --date-order dmy (03/04 is the third of April) or mdy.`, 2);
  return given === undefined ? undefined : orders[given];
}

async function readRoster(path: string, birthDates: boolean, terminal: Terminal): Promise<Roster> {
  const files = await openArchive(path).catch((error: unknown) => {
    throw error instanceof ArchiveError ? new Failure(error.message) : error;
  });
  const { roster, ...found } = readOneRoster(files, { birthDates });
  return orProblems(roster, found, path, terminal);
}

async function readMarks(path: string, options: Parameters<typeof readAttendance>[1], terminal: Terminal): Promise<ReadAttendance> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw new Failure(`There is no file at ${path}.`);
  const { registers, days, first, ...found } = await withProgress(terminal, `Reading ${basename(path)}`, (onProgress) =>
    readAttendance(createReadStream(path), { ...options, file: basename(path), total: info.size, onProgress }));
  return { registers: orProblems(registers, found, path, terminal), days, first };
}

function orProblems<Read>(
  read: Read | undefined, { problems, problemCount, warnings }: { problems: readonly Problem[]; problemCount: number; warnings: readonly Problem[] }, path: string, { say }: Terminal,
): Read {
  if (warnings.length > 0) say(`${warnings.length === 1 ? 'A warning' : 'Warnings'}:\n${formatProblems(warnings)}`);
  if (read !== undefined) return read;
  say(formatProblems(problems, { total: problemCount }));
  throw new Failure(`${path} has ${problemCount === 1 ? 'a problem' : `${problemCount.toLocaleString('en-GB')} problems`}. Nothing was imported.`);
}

function summary({ schools, registers, roles, changed }: Imported, dryRun: boolean): string {
  const lines = schools.flatMap(({ name, id, isNew, pupils, staff, parents, ties }) => [
    `${name}${isNew ? ' (new)' : ''}, ${id}`,
    ...Object.entries({ pupils, staff, parents, ties }).map(([sort, counts]) => `  ${sort.padEnd(10)}${inWords(counts)}`),
  ]);
  const marks = registers && `  registers ${inWords({ ...registers, left: 0 })}`;
  const given = roles > 0 && `  roles     ${roles} given`;
  const end = !changed ? 'Nothing has changed.' : dryRun ? 'A dry run: nothing was written.' : undefined;
  const hint = !dryRun && schools.some(({ isNew }) => isNew) && roles === 0 && 'Nobody is mentor, SENCO, DSL or head yet: learning-mentor import --role mentor=<sourcedId> …';
  return [...lines, marks, given, end, hint].filter((line) => typeof line === 'string').join('\n');
}

const inWords = (counts: Counts): string =>
  (['added', 'changed', 'left', 'unchanged'] as const).filter((what) => counts[what] > 0).map((what) => `${counts[what].toLocaleString('en-GB')} ${what}`).join(', ') || 'none';
