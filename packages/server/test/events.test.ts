import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, inSchool, jwt } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import type { MintOptions } from '@learning-mentor/server/token';
import { tellOf } from '../src/store/tell.js';
import { readFrames } from './conformance/read-frames.js';
import { openDatabase } from './support/database.js';

let school: TestSchool;
beforeAll(async () => {
  school = await createTestSchool({ database: await openDatabase() });
});
afterAll(() => school.close());

const listen = async (person: TestPerson, { lastEventId, ...narrower }: Partial<MintOptions> & { lastEventId?: string } = {}) => {
  const headers = {
    authorization: `Bearer ${await school.tokenFor(person, narrower)}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const response = await school.fetch(`${school.baseUrl}/v1/events`, { headers });
  return { response, frames: readFrames(response) };
};
const write = async (person: TestPerson, plural: string, body: object, server: Pick<TestSchool, 'fetch'> = school) => {
  const headers = { authorization: `Bearer ${await school.tokenFor(person)}`, 'content-type': 'application/json' };
  const response = await server.fetch(`${school.baseUrl}/v1/${plural}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; etag: string };
};
const goal = (title = 'Be there') => write(school.samField, 'goals', { pupil: school.amelia.id, title, strand: 'academic' });

test('a stream ends with its token', async () => {
  const { frames } = await listen(school.samField, { expiresIn: 1 });
  const start = performance.now();
  expect(await frames.next()).toBeUndefined();
  // By itself a stream would look up only after fifteen seconds.
  expect(performance.now() - start).toBeLessThan(13_000);
});

test('what another server writes to the same database is heard', async () => {
  const other = createServer({ database: school.database, authenticate: jwt({ secret: school.secret }) });
  const { frames } = await listen(school.samField);
  const made = await write(
    school.samField,
    'goals',
    { pupil: school.kofi.id, title: 'From afar', strand: 'academic' },
    { fetch: (input, init) => other.fetch(new Request(input, init)) },
  );
  expect((await frames.next())?.data.id).toBe(made.id);
  await other.close();
});

test('whoever is barred while listening hears nothing more', async () => {
  const { frames } = await listen(school.helenMarsh);
  const { frames: sams } = await listen(school.samField);
  const first = await goal();
  expect((await frames.next())?.data.id).toBe(first.id);
  const bar = (barred: boolean) =>
    inSchool(school.database, school.school.id, (query) =>
      query('UPDATE relationship SET barred = $1 WHERE person = $2', [barred, school.helenMarsh.id]),
    );
  await bar(true);
  const unheard = await goal();
  // All streams look at the same time: when Sam's has told, hers is about to pass over what it may not tell.
  while ((await sams.next())!.data.id !== unheard.id) continue;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await bar(false);
  const last = await goal();
  expect((await frames.next())?.data.id).toBe(last.id);
});

test('whoever leaves the school while listening is cut off at the next event', async () => {
  const { frames } = await listen(school.priyaNair);
  await inSchool(school.database, school.school.id, (query) =>
    query('UPDATE person SET left_on = current_date - 1 WHERE id = $1', [school.priyaNair.id]),
  );
  await goal();
  expect(await frames.next()).toBeUndefined();
  await inSchool(school.database, school.school.id, (query) =>
    query('UPDATE person SET left_on = NULL WHERE id = $1', [school.priyaNair.id]),
  );
});

test('a record that was raised out of sight is not told of', async () => {
  const { frames } = await listen(school.msRoy);
  const made = await goal();
  expect((await frames.next())?.data.id).toBe(made.id);
  const headers = {
    authorization: `Bearer ${await school.tokenFor(school.samField)}`,
    'content-type': 'application/json',
    'if-match': made.etag,
  };
  expect((await school.fetch(`${school.baseUrl}/v1/goals/${made.id}`, { method: 'PATCH', headers, body: '{"tier": "T3"}' })).status).toBe(
    200,
  );
  const next = await goal();
  expect((await frames.next())?.data.id).toBe(next.id);
});

test('an import is told of: of one pupil to those who know them, of the school to all', async () => {
  const [sam, priya] = await Promise.all([listen(school.samField), listen(school.priyaNair)]);
  await inSchool(school.database, school.school.id, (query) =>
    tellOf(query, school.school.id, 'attendance.changed', school.amelia.id, new Date()),
  );
  await inSchool(school.database, school.school.id, (query) => tellOf(query, school.school.id, 'people.changed', null, new Date()));
  expect((await sam!.frames.next())?.data).toMatchObject({
    type: 'attendance.changed',
    kind: 'attendance',
    id: school.amelia.id,
    pupil: school.amelia.id,
  });
  for (const { frames } of [sam!, priya!])
    expect((await frames.next())?.data).toMatchObject({ type: 'people.changed', kind: 'people', id: school.school.id });
});

test('after a restore everybody begins anew, whether they listen or come back', async () => {
  const { frames } = await listen(school.samField);
  const before = await goal();
  const known = (await frames.next())!;
  expect(known.data.id).toBe(before.id);
  await inSchool(school.database, school.school.id, (query) => query('UPDATE school_seq SET epoch = gen_random_uuid(), seq = seq + 100'));
  expect((await frames.next())?.event).toBe('reset');
  const back = await listen(school.samField, { lastEventId: known.id });
  expect((await back.frames.next())?.event).toBe('reset');
});

test('who missed more than one reading holds gets all of it, in order', async () => {
  const { frames } = await listen(school.samField);
  await goal('first');
  const from = (await frames.next())!.id;
  frames.leave();
  await inSchool(school.database, school.school.id, (query) =>
    query(
      `WITH s AS (UPDATE school_seq SET seq = seq + 1200 WHERE school = $1 RETURNING seq - 1200 AS base)
     INSERT INTO event (school, seq, type, pupil) SELECT $1, base + n, 'people.changed', $2 FROM s, generate_series(1, 1200) AS n`,
      [school.school.id, school.amelia.id],
    ),
  );
  const last = await goal('last');
  const back = await listen(school.samField, { lastEventId: from });
  let told = 0;
  for (let frame = await back.frames.next(); frame?.data.id !== last.id; frame = await back.frames.next()) {
    expect(frame?.data.type).toBe('people.changed');
    told++;
  }
  expect(told).toBe(1200);
});

test('one person has twenty streams at most, and gets a place back when one ends', async () => {
  const open = await Promise.all(Array.from({ length: 20 }, () => listen(school.danielOkafor)));
  expect(open.map(({ response }) => response.status)).toEqual(Array.from({ length: 20 }, () => 200));
  const refused = await listen(school.danielOkafor);
  expect(refused.response.status).toBe(429);
  expect(refused.response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await listen(school.ruthDoyle)).response.status).toBe(200);
  open[0]!.frames.leave();
  await expect.poll(async () => (await listen(school.danielOkafor)).response.status).toBe(200);
});
