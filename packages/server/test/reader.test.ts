import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import type { MintOptions } from '@learning-mentor/server/token';
import { openDatabase } from './support/database.js';

let school: TestSchool;
let clock = new Date('2026-11-23T12:00:00Z');
beforeAll(async () => {
  school = await createTestSchool({ database: await openDatabase() });
});
afterAll(() => school.close());

const get = async (person: TestPerson, path: string, narrower: Partial<MintOptions> = {}) => {
  const response = await school.fetch(`${school.baseUrl}${path}`, {
    headers: { authorization: `Bearer ${await school.tokenFor(person, narrower)}` },
  });
  return { status: response.status, body: (await response.json()) as any };
};
const post = async (person: TestPerson, path: string, body: object, narrower: Partial<MintOptions> = {}) => {
  const headers = { authorization: `Bearer ${await school.tokenFor(person, narrower)}`, 'content-type': 'application/json' };
  const response = await school.fetch(`${school.baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as any };
};
const sql = (statement: string, ...more: string[]) => inSchool(school.database, school.school.id, (query) => query(statement, more));
const names = async (person: TestPerson, narrower: Partial<MintOptions> = {}) =>
  (await get(person, '/v1/pupils', narrower)).body.items.map(({ given }: { given: string }) => given);
const goal = () => ({ pupil: school.amelia.id, title: 'Be there', strand: 'academic' });

test('a token cannot give a role that the school did not', async () => {
  const roles = ['dsl', 'senco', 'head', 'mentor', 'pupil', 'parent', 'teacher'] as const;
  expect((await get(school.msRoy, '/v1/me', { roles })).body.roles).toEqual(['teacher']);
  expect((await get(school.amelia, '/v1/me', { roles })).body.roles).toEqual(['pupil']);
  expect((await get(school.helenMarsh, '/v1/me', { roles })).body.roles).toEqual(['parent']);
});

test('a token may leave out a role, some pupils, some kinds', async () => {
  expect(await names(school.ruthDoyle, { roles: [] })).toEqual([]);
  expect(await names(school.ruthDoyle, { pupils: [school.kofi.id, school.zara.id] })).toEqual(['Zara', 'Kofi']);
  expect(await names(school.samField, { pupils: [school.kofi.id, school.zara.id] })).toEqual(['Kofi']);
  const only = { pupils: [school.kofi.id] };
  for (const part of ['', '/timeline', '/attendance', '/care-team'])
    expect((await get(school.ruthDoyle, `/v1/pupils/${school.amelia.id}${part}`, only)).status, part).toBe(404);
  const made = await post(school.samField, '/v1/goals', goal());
  expect((await get(school.samField, `/v1/goals/${made.body.id}`, only)).status, 'not even what one wrote oneself').toBe(404);
  expect((await post(school.samField, '/v1/goals', goal(), only)).status).toBe(404);
  expect((await get(school.samField, '/v1/caseload', only)).body.rows.map(({ pupil }: any) => pupil.given)).toEqual(['Kofi']);

  const kinds = { kinds: ['session'] };
  expect((await get(school.samField, '/v1/goals', kinds)).body.items).toEqual([]);
  expect((await get(school.samField, `/v1/goals/${made.body.id}`, kinds)).status).toBe(404);
  expect((await post(school.samField, '/v1/goals', goal(), kinds)).status).toBe(403);
  expect((await post(school.samField, '/v1/sessions', { pupil: school.amelia.id }, kinds)).status).toBe(201);
  expect(
    (await get(school.samField, `/v1/pupils/${school.amelia.id}/timeline`, kinds)).body.items.every(({ kind }: any) => kind === 'session'),
  ).toBe(true);
});

test('a bar counts from the moment it is written, and over every role', async () => {
  const made = await post(school.samField, '/v1/goals', goal());
  await sql('UPDATE relationship SET barred = true WHERE person = $1 AND pupil = $2', school.samField.id, school.amelia.id);
  for (const path of [`/v1/goals/${made.body.id}`, `/v1/pupils/${school.amelia.id}`, `/v1/pupils/${school.amelia.id}/timeline`])
    expect((await get(school.samField, path)).status, path).toBe(404);
  expect(await names(school.samField)).toEqual(['Leah', 'Kofi', 'Ben']);
  expect(JSON.stringify((await get(school.samField, '/v1/caseload')).body)).not.toContain(school.amelia.id);
  await sql('UPDATE relationship SET barred = false WHERE person = $1 AND pupil = $2', school.samField.id, school.amelia.id);
  expect((await get(school.samField, `/v1/goals/${made.body.id}`)).status).toBe(200);

  await sql(
    "INSERT INTO relationship (school, pupil, person, relation, barred) VALUES ($1, $2, $3, 'parent', true)",
    school.school.id,
    school.amelia.id,
    school.ruthDoyle.id,
  );
  expect(await names(school.ruthDoyle)).not.toContain('Amelia');
  expect((await get(school.ruthDoyle, `/v1/goals?pupil=${school.amelia.id}`)).body.items).toEqual([]);
  expect(
    (await get(school.ruthDoyle, `/v1/caseload?mentor=${school.samField.id}`)).body.rows.map(({ pupil }: any) => pupil.given),
  ).not.toContain('Amelia');
  await sql('DELETE FROM relationship WHERE person = $1', school.ruthDoyle.id);
});

test('a relation counts on its first and last day, and not a day longer', async () => {
  const at = async (from: string | null, to: string | null) => {
    await sql(
      `UPDATE relationship SET from_date = ${from ? `'${from}'` : 'NULL'}, to_date = ${to ? `'${to}'` : 'NULL'}
       WHERE person = $1 AND pupil = $2`,
      school.samField.id,
      school.leah.id,
    );
    return (await get(school.samField, `/v1/pupils/${school.leah.id}`)).status;
  };
  const [today, yesterday, tomorrow] = [0, -1, 1].map((days) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/London' }),
  ) as [string, string, string];
  expect([await at(today, today), await at(yesterday, null), await at(null, tomorrow)]).toEqual([200, 200, 200]);
  expect([await at(tomorrow, null), await at(null, yesterday), await at(tomorrow, tomorrow)]).toEqual([404, 404, 404]);
  await at(null, null);
});

test('the day is the school’s, also around midnight and in summer', async () => {
  const night = await createTestSchool({ database: await openDatabase(), now: () => clock });
  const today = async () => {
    const response = await night.fetch(`${night.baseUrl}/v1/me`, {
      headers: { authorization: `Bearer ${await night.tokenFor(night.samField)}` },
    });
    return ((await response.json()) as any).today;
  };
  clock = new Date('2026-07-01T23:30:00Z');
  expect(await today()).toBe('2026-07-02');
  clock = new Date('2026-12-01T23:30:00Z');
  expect(await today()).toBe('2026-12-01');
  await inSchool(night.database, night.school.id, (query) =>
    query(`UPDATE school SET settings = settings || '{"timeZone": "Pacific/Auckland"}'`),
  );
  expect(await today()).toBe('2026-12-02');
  await night.close();
});

test('who sends a record again after midnight sends the same record', async () => {
  const night = await createTestSchool({ database: await openDatabase(), now: () => clock });
  const send = async (body: object) => {
    const headers = { authorization: `Bearer ${await night.tokenFor(night.samField)}`, 'content-type': 'application/json' };
    const response = await night.fetch(`${night.baseUrl}/v1/sessions`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as any };
  };
  const body = { id: '01999999-0000-7000-8000-000000000077', pupil: night.amelia.id, minutes: 30 };
  clock = new Date('2026-11-23T23:59:00Z');
  const first = await send(body);
  clock = new Date('2026-11-24T00:01:00Z');
  const again = await send(body);
  expect([first.status, again.status, again.body.occurredOn]).toEqual([201, 200, '2026-11-23']);
  expect((await send({ ...body, occurredOn: '2026-11-24' })).status).toBe(409);
  await night.close();
});

test('who has left is nobody, and is on no list', async () => {
  await sql('UPDATE person SET left_on = current_date - 1 WHERE id = ANY(ARRAY[$1, $2]::uuid[])', school.priyaNair.id, school.tomasz.id);
  expect(await get(school.priyaNair, '/v1/me')).toMatchObject({ status: 403, body: { code: 'identity-unknown' } });
  expect(await names(school.danielOkafor)).not.toContain('Tomasz');
  expect((await get(school.danielOkafor, `/v1/pupils/${school.tomasz.id}`)).status, 'their file stays for those who work school-wide').toBe(
    200,
  );
  expect(
    (await get(school.danielOkafor, `/v1/pupils/${school.tomasz.id}/care-team`)).body.items.map(({ person }: any) => person.given),
  ).not.toContain('Priya');
  await sql('UPDATE person SET left_on = NULL WHERE left_on IS NOT NULL');
});

test('names are sorted and found without their marks', async () => {
  await sql('UPDATE person SET family = \'Évans-Ŵyn\', body = body || \'{"preferred": "Łucja"}\' WHERE id = $1', school.zara.id);
  const found = async (search: string) =>
    (await get(school.danielOkafor, `/v1/pupils?search=${encodeURIComponent(search)}`)).body.items.map(({ id }: any) => id);
  for (const search of ['evans', 'ÉVANS-ŵ', 'lucja', 'zara wyn', 'Łuc évans'])
    expect(await found(search), search).toEqual([school.zara.id]);
  for (const search of ['100%', '_', "'; DROP TABLE person --", '\\', 'zara marsh']) expect(await found(search), search).toEqual([]);
  expect((await names(school.danielOkafor))[0]).toBe('Zara');
});
