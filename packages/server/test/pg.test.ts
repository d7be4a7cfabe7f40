import { Client } from 'pg';
import { expect, inject, onTestFinished, test as anyTest } from 'vitest';
import { inSchool, type Query } from '@learning-mentor/server';
import { pg } from '@learning-mentor/server/pg';
import { newId } from './conformance/ask.js';
import { copyOfTemplate } from './support/database.js';

const test = anyTest.runIf(inject('database') === 'postgres');

async function open() {
  const address = await copyOfTemplate();
  const database = pg(address, { connections: 3 });
  onTestFinished(() => database.close());
  return { address, database };
}

/** Runs something as the superuser. */
async function asSuperuser(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

test('a transaction that the database asks to repeat is repeated', async () => {
  const { database } = await open();
  const school = newId();
  let tries = 0;
  await inSchool(database, school, async (query: Query) => {
    tries++;
    await query('INSERT INTO school (school, name) VALUES ($1, $2)', [school, `try ${tries}`]);
    if (tries < 3) await query(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${tries === 1 ? '40001' : '40P01'}'; END $$`);
  });
  expect(tries).toBe(3);
  expect(await inSchool(database, school, (query) => query('SELECT name FROM school'))).toEqual([{ name: 'try 3' }]);
  let others = 0;
  const fails = database.transaction(async (query) => {
    others++;
    await query('SELECT 1 / 0');
  });
  await expect(fails).rejects.toMatchObject({ code: '22012' });
  expect(others).toBe(1);
});

test('connections that were cut are replaced', async () => {
  const { address, database } = await open();
  await Promise.all([1, 2, 3].map(() => database.query('SELECT pg_sleep(0.1)')));
  await asSuperuser(
    address,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await expect.poll(() => database.query('SELECT 1 AS one').catch(() => undefined)).toEqual([{ one: 1 }]);
  await Promise.all(Array.from({ length: 6 }, async () => expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }])));
});

test('a connection that listens is replaced too', async () => {
  const { address, database } = await open();
  const heard: string[] = [];
  const stop = await database.listen!((school) => void heard.push(school));
  onTestFinished(stop);
  await asSuperuser(
    address,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await expect
    .poll(
      async () => {
        await asSuperuser(address, "NOTIFY learning_mentor_event, 'heard again'");
        return heard;
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain('heard again');
});

test('whoever logs in works as lm_app, with time limits and in UTC', async () => {
  const { database } = await open();
  const [row] = await database.query(`
    SELECT current_user::text AS name, current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
    current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('TimeZone') AS zone`);
  expect(row).toEqual({ name: 'lm_app', statement: '10s', lock: '3s', idle: '10s', zone: 'UTC' });
});

test('a login of the school’s IT needs no more than to be a member of lm_app', async () => {
  const { address, database } = await open();
  const login = `it_${newId().slice(-12)}`;
  await asSuperuser(address, `CREATE ROLE ${login} LOGIN IN ROLE lm_app`);
  const theirs = pg(address.replace('user=postgres', `user=${login}`));
  onTestFinished(() => theirs.close());
  const school = newId();
  await inSchool(theirs, school, (query) => query("INSERT INTO school (school, name) VALUES ($1, 'A')", [school]));
  expect(await inSchool(database, school, (query) => query('SELECT name FROM school'))).toEqual([{ name: 'A' }]);
  await expect(theirs.migrate()).rejects.toMatchObject({ code: '42501' });
});

test('an administrator who is no superuser can migrate an empty database', async () => {
  const address = await copyOfTemplate();
  const name = `admin_${newId().slice(-12)}`;
  await asSuperuser(address, `CREATE ROLE ${name} LOGIN CREATEDB CREATEROLE; GRANT lm_owner, lm_app TO ${name} WITH ADMIN OPTION`);
  const database = `db_${newId().slice(-12)}`;
  await asSuperuser(address, `CREATE DATABASE ${database} OWNER ${name}`);
  const theirs = pg(address.replace(/\/copy_\w+/, `/${database}`).replace('user=postgres', `user=${name}`));
  onTestFinished(() => theirs.close());
  expect(await theirs.migrate()).toEqual(['start', 'access', 'lowering']);
  expect(await theirs.migrate()).toEqual([]);
  expect(await theirs.query('SELECT current_user::text AS name')).toEqual([{ name: 'lm_app' }]);
});
