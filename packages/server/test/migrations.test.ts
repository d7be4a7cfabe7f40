import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Migration } from '../src/migration/migrations.js';
import { runMigrations, type AdministratorConnection } from '../src/migration/run-migrations.js';
import { copyOfTemplate } from './support/database.js';

let connection: AdministratorConnection;
let close: () => Promise<void>;
beforeAll(async () => {
  if (inject('database') === 'pglite') {
    const pglite = await PGlite.create();
    connection = {
      query: async (sql, parameters = []) => (await pglite.query(sql, [...parameters])).rows as never,
      exec: async (sql) => void (await pglite.exec(sql)),
    };
    close = () => pglite.close();
  } else {
    const client = new Client({ connectionString: await copyOfTemplate() });
    await client.connect();
    await client.query('DELETE FROM migration');
    connection = {
      query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows as never,
      exec: async (sql) => void (await client.query(sql)),
    };
    close = () => client.end();
  }
});
afterAll(() => close());

const one: Migration = { id: 1, name: 'one', sql: 'CREATE TABLE first (school uuid); CREATE TABLE second (school uuid);' };
const two: Migration = { id: 2, name: 'two', sql: 'ALTER TABLE first ADD COLUMN note text;' };
const tables = async () =>
  (
    await connection.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relname IN ('first', 'second', 'third') ORDER BY 1",
    )
  ).map(({ name }) => name);

test('each is applied once, and its tables belong to lm_owner', async () => {
  expect(await runMigrations(connection, [one])).toEqual(['one']);
  expect(await runMigrations(connection, [one])).toEqual([]);
  expect(await runMigrations(connection, [one, two])).toEqual(['two']);
  expect(await connection.query("SELECT tableowner::text AS owner FROM pg_tables WHERE tablename = 'first'")).toEqual([
    { owner: 'lm_owner' },
  ]);
  expect(await connection.query('SELECT current_user = session_user AS same')).toEqual([{ same: true }]);
});

test('one that fails leaves nothing, and the next try begins where it was', async () => {
  const three: Migration = { id: 3, name: 'three', sql: 'CREATE TABLE third (school uuid); SELECT 1 / 0;' };
  await expect(runMigrations(connection, [one, two, three])).rejects.toThrow();
  expect(await tables()).toEqual(['first', 'second']);
  expect(await runMigrations(connection, [one, two, { ...three, sql: 'CREATE TABLE third (school uuid);' }])).toEqual(['three']);
  expect(await tables()).toEqual(['first', 'second', 'third']);
});

test('one that was changed after its release is refused', async () => {
  await expect(runMigrations(connection, [{ ...one, sql: `${one.sql} ` }, two])).rejects.toThrow('Migration 1 (one) is not the one');
});

test('a database of a newer release is refused', async () => {
  await expect(runMigrations(connection, [one, two])).rejects.toThrow('made by a newer release: migration 3 (three)');
});
