import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool, type Database } from '@learning-mentor/server';
import { alderBridge, cast } from '@learning-mentor/server/testing';
import { ask, create, kindNamed, newId } from './conformance/ask.js';
import type { Subject } from './conformance/index.js';
import { asSuperuser } from './support/database.js';
import { ownSubject } from './support/own-subject.js';

let subject: Subject & { readonly database: Database };
let tables: { name: string; enabled: boolean; forced: boolean; policies: number }[];
beforeAll(async () => {
  subject = await ownSubject();
  const goal = await create(subject, 'mentor', kindNamed('goal'), cast.amelia.id);
  await create(subject, 'mentor', kindNamed('session'), cast.amelia.id, { goals: [goal.id] });
  await ask(subject, 'mentor', 'POST', `/v1/devices/${newId()}/key`);
  await inSchool(subject.database, alderBridge.id, (query) =>
    query("INSERT INTO register (school, pupil, year, first_day, marks) VALUES ($1, $2, 2026, '2026-08-31', '//')", [
      alderBridge.id,
      cast.amelia.id,
    ]),
  );
  tables = (await asSuperuser(
    subject.database,
    `
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  )) as typeof tables;
});
afterAll(() => subject.close());

test('every table but the list of migrations is bound by row-level security, its owner too', () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'record',
      'revision',
      'event',
      'person',
      'relationship',
      'identity',
      'staff_role',
      'register',
      'link',
      'device_key',
    ]),
  );
  for (const { name, ...is } of tables) {
    if (name === 'migration') continue;
    expect(is, name).toEqual({ enabled: true, forced: name !== 'school', policies: 1 });
  }
});

test('every key, foreign key and index begins with the school', async () => {
  const wrong = await asSuperuser(
    subject.database,
    `
    SELECT c.relname, i.relname AS index FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration' AND a.attname <> 'school'
    UNION ALL
    SELECT c.relname, f.conname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND a.attname <> 'school'`,
  );
  expect(wrong).toEqual([]);
});

test('outside a school no row is found, inside it only its own', async () => {
  const stranger = newId();
  for (const { name } of tables.filter((table) => table.name !== 'migration')) {
    const [all] = await asSuperuser(subject.database, `SELECT count(*)::int AS rows FROM ${name}`);
    expect(all!['rows'], name).toBeGreaterThan(0);
    const none = await subject.database.query(`SELECT FROM ${name}`);
    const elsewhere = await inSchool(subject.database, stranger, (query) => query(`SELECT FROM ${name}`));
    expect([none.length, elsewhere.length], name).toEqual([0, 0]);
    const own = await inSchool(subject.database, alderBridge.id, (query) =>
      query<{ school: string }>(`SELECT DISTINCT school FROM ${name}`),
    );
    expect(own, name).toEqual([{ school: alderBridge.id }]);
  }
});

test('nothing is written into another school, and after a transaction nothing is open', async () => {
  const stranger = newId();
  for (const { name } of tables.filter((table) => table.name !== 'migration')) {
    await expect(
      inSchool(subject.database, alderBridge.id, (query) => query(`UPDATE ${name} SET school = $1`, [stranger])),
      name,
    ).rejects.toMatchObject({ code: '42501' });
  }
  await expect(
    inSchool(subject.database, stranger, (query) => query('INSERT INTO school (school, name) VALUES ($1, $2)', [alderBridge.id, 'x'])),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    inSchool(subject.database, stranger, (query) =>
      query("INSERT INTO person (school, id, kind, given, family) VALUES ($1, $2, 'pupil', 'A', 'B')", [alderBridge.id, newId()]),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  expect(await inSchool(subject.database, stranger, (query) => query("UPDATE person SET given = 'x' RETURNING id"))).toEqual([]);
  expect(await subject.database.query('SELECT FROM record')).toEqual([]);
});

test('history and events are never changed or deleted', async () => {
  for (const statement of [
    "UPDATE revision SET action = 'x'",
    'DELETE FROM revision',
    "UPDATE event SET type = 'x'",
    'DELETE FROM event',
    'DROP TABLE event',
    'ALTER TABLE record DISABLE ROW LEVEL SECURITY',
  ]) {
    await expect(
      inSchool(subject.database, alderBridge.id, (query) => query(statement)),
      statement,
    ).rejects.toMatchObject({ code: '42501' });
  }
});

test('what undoes a role does not undo this one', async () => {
  for (const statement of ['RESET ROLE', 'RESET SESSION AUTHORIZATION', 'DISCARD ALL']) {
    await subject.database.query(statement).catch(() => undefined);
    expect(await subject.database.query('SELECT current_user::text AS name'), statement).toEqual([{ name: 'lm_app' }]);
  }
});

test('one statement is one statement', async () => {
  await expect(subject.database.query('SELECT 1; SELECT 2')).rejects.toMatchObject({ code: '42601' });
});
