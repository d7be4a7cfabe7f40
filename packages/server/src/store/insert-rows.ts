import type { Query } from '../database/database.js';

/** Rows in one statement: fast, and below PostgreSQL's limit of parameters and of time for a statement. */
const atOnce = 2000;

/**
 * Inserts many rows, given as objects with the columns' names. Bytes are given as hexadecimal text.
 *
 * @param columns name and type of each column, `{ id: 'uuid', salt: 'bytea' }`
 * @param told called with how many rows are in, after each statement
 */
export async function insertRows<Columns extends Readonly<Record<string, string>>>(
  query: Query, table: string, school: string, columns: Columns, rows: readonly { readonly [Name in keyof Columns]: unknown }[], told: (done: number) => void = () => undefined,
): Promise<void> {
  const names = Object.keys(columns);
  const typeIn = (name: string): string => (columns[name] === 'bytea' ? 'text' : columns[name]!);
  const value = (name: string): string => (columns[name] === 'bytea' ? `decode(x.${name}, 'hex')` : `x.${name}`);
  const statement = `INSERT INTO ${table} (school, ${names.join(', ')}) SELECT $1::uuid, ${names.map(value).join(', ')}
    FROM jsonb_to_recordset($2::jsonb) AS x (${names.map((name) => `${name} ${typeIn(name)}`).join(', ')})`;
  for (let from = 0; from < rows.length; from += atOnce) {
    await query(statement, [school, JSON.stringify(rows.slice(from, from + atOnce))]);
    told(Math.min(rows.length, from + atOnce));
  }
}
