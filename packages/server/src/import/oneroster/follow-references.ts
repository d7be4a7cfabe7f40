import type { Findings } from '../problem.js';
import { tables, type Column, type TableName } from './tables.js';
import type { Row, Table } from './read-table.js';

export type Tables = { readonly [Name in TableName]?: Table<Name> };

/** So that what a row refers to has been gone through before the row itself. */
const order = [
  'orgs',
  'academicSessions',
  'courses',
  'users',
  'roles',
  'classes',
  'enrollments',
  'demographics',
] as const satisfies readonly TableName[];

/**
 * Holds every reference against the file it points into. One that leads nowhere is a problem, or a warning where nothing here hangs on it.
 * One that leads to a deleted row goes with it: from a list it is left out, and a row that cannot do without it is left out as well.
 */
export function followReferences(all: Tables, findings: Findings): void {
  for (const name of order) {
    const table = all[name];
    if (table) follow(table, all, findings);
  }
}

function follow<Name extends TableName>(table: Table<Name>, all: Tables, findings: Findings): void {
  const columns = Object.entries<Column>(tables[table.name]).flatMap(([column, { cell, loose }]) =>
    cell.is === 'reference' || cell.is === 'references'
      ? [{ column, to: cell.to, many: cell.is === 'references', loose: loose === true }]
      : [],
  );
  // A demographics row carries the id of its user.
  if (table.name === 'demographics') columns.push({ column: 'sourcedId', to: 'users', many: false, loose: false });
  table.rows = table.rows.flatMap((row) => {
    const kept: Record<string, unknown> = { ...row };
    for (const { column, to, many, loose } of columns) {
      const written = [kept[column] as string | readonly string[]].flat().filter((id) => id !== '');
      const place = { file: table.file, line: row.line, column };
      const left = written.filter((id) => !isGone(id, all[to]));
      for (const id of left) checkReference(id, to, loose, all[to], place, findings);
      if (left.length === written.length || loose) continue;
      const deleted = written.find((id) => !left.includes(id));
      findings.warn({
        ...place,
        code: 'refers-to-deleted',
        message: `'${deleted}' is marked as deleted in ${to}.csv; what refers to it was left out.`,
      });
      if (left.length === 0 && !(many && column === 'agentSourcedIds')) {
        table.gone.add(row.sourcedId as string);
        return [];
      }
      kept[column] = many ? left : left[0];
    }
    return [kept as Row<Name>];
  });
}

const isGone = (id: string, table: Table<TableName> | undefined) => table?.gone.has(id) ?? false;

function checkReference(
  id: string,
  to: TableName,
  loose: boolean,
  table: Table<TableName> | undefined,
  place: { file: string; line: number; column: string },
  findings: Findings,
): void {
  if (table?.lines.has(id)) return;
  if (loose) {
    const nowhere = table ? `'${id}' is not in ${table.file}` : `There is no ${to}.csv to look in`;
    findings.warn({ ...place, code: 'dangling-reference', message: `${nowhere}; nothing here depends on it.` });
    return;
  }
  // What is wrong with the file has been reported; all the references into it say nothing new.
  if (!table?.whole) return;
  const twin = table.folded.get(id.toLowerCase());
  const hint = twin
    ? `; '${twin}' differs by capital letters, which count`
    : ` in column sourcedId; add the row, or refer to one that is there`;
  findings.problem({ ...place, value: id, code: 'dangling-reference', message: `'${id}' is not in ${table.file}${hint}.` });
}
