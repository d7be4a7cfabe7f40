import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool, verifyChains } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import { readFrames } from './conformance/read-frames.js';
import { askAs } from './support/ask.js';
import { openDatabase } from './support/database.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-24T09:00:00.000Z');
let school: TestSchool;
let now = start;
beforeAll(async () => {
  school = await createTestSchool({ database: await openDatabase(), now: () => new Date(now) });
});
afterAll(() => school.close());

const ask = async (person: TestPerson, method: string, path: string, body?: object, ifMatch?: string): Promise<any> =>
  JSON.parse((await askAs(school, person, method, path, body, ifMatch)).text);

/** A goal of T2 for which its mentor has asked for T1, at the `start`. */
async function asked(title: string): Promise<{ path: string; id: string; etag: string }> {
  now = start;
  const goal = await ask(school.samField, 'POST', '/v1/goals', { pupil: school.amelia.id, title, strand: 'academic', tier: 'T2' });
  const path = `/v1/goals/${goal.id}`;
  const { etag, lowering } = await ask(school.samField, 'PATCH', path, { tier: 'T1' }, goal.etag);
  expect(lowering).toEqual({ tier: 'T1', from: '2026-11-25T09:00:00.000Z' });
  return { path, id: goal.id, etag };
}

test('the first request after a day puts it into force, whoever asks for what', async () => {
  const { path } = await asked('Be there');
  now = start + 24 * hour - 1;
  await ask(school.gitaBose, 'GET', '/v1/me');
  expect((await ask(school.samField, 'GET', path)).tier).toBe('T2');
  expect((await ask(school.amelia, 'GET', path)).view).toBe('summary');
  now = start + 24 * hour;
  expect((await ask(school.amelia, 'GET', path)).view).toBe('full');
  const { items } = await ask(school.samField, 'GET', `${path}/history`);
  expect(items.at(-1)).toMatchObject({ version: 3, action: 'lower', actor: school.samField.id, at: '2026-11-25T09:00:00.000Z' });
  expect((await verifyChains(school.database, school.school.id)).broken).toBeUndefined();
});

test('who is shown more of it from then on is told, and of what was only asked for nobody is who is shown a summary', async () => {
  now = start;
  const headers = { authorization: `Bearer ${await school.tokenFor(school.amelia)}` };
  const frames = readFrames(await school.fetch(`${school.baseUrl}/v1/events`, { headers }));
  const { id } = await asked('Hear of it');
  expect((await frames.next())?.data).toMatchObject({ type: 'goal.created', id });
  now = start + 25 * hour;
  await ask(school.samField, 'GET', '/v1/me');
  // Its moment tells it from the event of what was asked for.
  expect((await frames.next())?.data).toMatchObject({ type: 'goal.updated', id, at: '2026-11-25T10:00:00.000Z' });
});

test('many requests at once put it into force once', async () => {
  const goals = await Promise.all(['One', 'Two', 'Three', 'Four'].map(asked));
  now = start + 25 * hour;
  const seen = await Promise.all(Array.from({ length: 12 }, (_, i) => ask(school.samField, 'GET', goals[i % 4]!.path)));
  for (const goal of seen) expect(['T1', 'T2']).toContain(goal.tier);
  for (const { path } of goals) expect(await ask(school.samField, 'GET', path)).toMatchObject({ tier: 'T1', version: 3 });
  expect((await verifyChains(school.database, school.school.id)).broken).toBeUndefined();
});

test('what is refused after a day leaves it to be done by the next', async () => {
  const { path, etag } = await asked('Refused');
  now = start + 25 * hour;
  const stale = await ask(school.samField, 'PATCH', path, { title: 'Too late' }, etag);
  expect(stale.code).toBe('version-conflict');
  expect(await ask(school.samField, 'GET', path)).toMatchObject({ tier: 'T1', title: 'Refused', version: 3 });
});

test('a lowering that was slipped into the table is found', async () => {
  const { id } = await asked('Slipped in');
  await inSchool(school.database, school.school.id, (query) =>
    query(`UPDATE record SET lowering = '{"tier":"T0","from":"2020-01-01T00:00:00.000Z"}' WHERE id = $1`, [id]),
  );
  expect((await verifyChains(school.database, school.school.id)).broken).toEqual({ record: id, version: 2, because: 'record' });
});
