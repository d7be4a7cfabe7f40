import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseError, inSchool, type Database } from '@learning-mentor/server';
import { alderBridge } from '@learning-mentor/server/testing';
import { newId } from './conformance/ask.js';
import { openDatabase } from './support/database.js';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test('values come back the same from every adapter', async () => {
  const id = newId();
  const [row] = await database.query(
    `SELECT '2026-03-29'::date AS day, '2026-09-01T08:40:00.123456+01:00'::timestamptz AS moment,
       9007199254740991::bigint AS big, 7::int AS int, true AS yes, null::text AS none,
       $1::uuid AS id, $2::jsonb AS json, $3::bytea AS bytes, $4::uuid[] AS ids,
       $5::text[] AS texts, count(*) AS counted, 'é🌱'::text AS text
     FROM generate_series(1, 3)`,
    [id, JSON.stringify({ b: [1, null], a: 'é' }), new Uint8Array([0, 1, 255]), [id], ['a,b', '"quoted"', '{}', '']],
  );
  expect({ ...row, bytes: [...(row!['bytes'] as Uint8Array)] }).toEqual({
    day: '2026-03-29',
    moment: '2026-09-01T07:40:00.123Z',
    big: Number.MAX_SAFE_INTEGER,
    int: 7,
    yes: true,
    none: null,
    id,
    json: { b: [1, null], a: 'é' },
    bytes: [0, 1, 255],
    ids: [id],
    texts: ['a,b', '"quoted"', '{}', ''],
    counted: 3,
    text: 'é🌱',
  });
  await expect(database.query('SELECT 9007199254740993::bigint')).rejects.toThrow();
});

test('a transaction that throws leaves nothing', async () => {
  const school = newId();
  const fails = inSchool(database, school, async (query) => {
    await query("INSERT INTO school (school, name) VALUES ($1, 'Gone')", [school]);
    throw new RangeError('changed my mind');
  });
  await expect(fails).rejects.toThrow(RangeError);
  expect(await inSchool(database, school, (query) => query('SELECT FROM school'))).toEqual([]);
});

test('an error carries the code and no word of what was written', async () => {
  const marker = 'Zebra-Quince-4711';
  const failing = [
    ['SELECT $1::int', [marker]],
    ['SELECT $1::jsonb', [`{"note": "${marker}`]],
    ['SELECT $1::uuid', [marker]],
    ['SELECT 1 / (length($1) - length($1))', [marker]],
    ["INSERT INTO person (school, id, kind, given, family) VALUES ($1, $1, 'pupil', $2, 'x')", [newId(), marker]],
  ] as const;
  for (const [sql, parameters] of failing) {
    const error = await database.query(sql, parameters).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as DatabaseError).code).toMatch(/^[0-9A-Z]{5}$/);
    expect(JSON.stringify({ ...(error as object), message: (error as Error).message, stack: (error as Error).stack })).not.toContain(
      marker,
    );
  }
});

test('what is notified in a transaction that fails is not heard', async () => {
  if (!database.listen) return;
  const heard: string[] = [];
  const stop = await database.listen((school) => heard.push(school));
  await inSchool(database, alderBridge.id, async (query) => {
    await query("SELECT pg_notify('learning_mentor_event', 'rolled back')");
    throw new RangeError();
  }).catch(() => undefined);
  await inSchool(database, alderBridge.id, (query) => query("SELECT pg_notify('learning_mentor_event', 'committed')"));
  await expect.poll(() => heard).toEqual(['committed']);
  await stop();
});
