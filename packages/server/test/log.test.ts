import { expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseError, type Database, type LogLine } from '@learning-mentor/server';
import { createTestSchool } from '@learning-mentor/server/testing';
import { openDatabase } from './support/database.js';

const marker = 'Zebra-Quince-4711';

/** A database whose statements fail from the moment it is told. */
function failing(database: Database, error: () => Error): Database & { fail: boolean } {
  return {
    ...database,
    fail: false,
    async transaction(work) {
      if (this.fail) throw error();
      return database.transaction(work);
    },
  };
}

test('a request leaves one line, without an id, a name or a word of what was written', async () => {
  const lines: LogLine[] = [];
  const school = await createTestSchool({ database: await openDatabase(), log: (line) => void lines.push(line) });
  onTestFinished(() => school.close());
  const headers = { authorization: `Bearer ${await school.tokenFor(school.samField)}`, 'content-type': 'application/json' };
  const send = (path: string, init: RequestInit = {}) => school.fetch(`${school.baseUrl}${path}`, { headers, ...init });
  await send('/v1/goals', { method: 'POST', body: JSON.stringify({ pupil: school.amelia.id, title: marker, strand: 'academic' }) });
  await send('/v1/goals', { method: 'POST', body: JSON.stringify({ pupil: school.amelia.id, title: marker, [marker]: marker }) });
  await send(`/v1/pupils/${school.amelia.id}/timeline?since=2026-01-01`);
  await send(`/v1/pupils?search=${marker}`);
  await send('/v1/me', { headers: {} });
  expect(lines.map(({ method, route, status, code }) => [method, route, status, code])).toEqual([
    ['POST', '/v1/goals', 201, undefined],
    ['POST', '/v1/goals', 422, 'validation-failed'],
    ['GET', '/v1/pupils/:id/timeline', 200, undefined],
    ['GET', '/v1/pupils', 200, undefined],
    ['GET', '/v1/me', 401, 'not-signed-in'],
  ]);
  const text = JSON.stringify(lines);
  for (const secret of [marker, school.amelia.id, school.samField.id, 'Field', headers.authorization.slice(7)])
    expect(text).not.toContain(secret);
  expect(lines[0]).toMatchObject({ school: school.school.id, at: expect.stringMatching(/Z$/), milliseconds: expect.any(Number) });
});

test('a failure is told without its message, to the caller without anything', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const database = failing(await openDatabase(), () => new Error(`could not keep ${marker}`));
  const school = await createTestSchool({ database });
  onTestFinished(() => school.close());
  database.fail = true;
  const response = await school.fetch(`${school.baseUrl}/v1/me`, {
    headers: { authorization: `Bearer ${await school.tokenFor(school.samField)}` },
  });
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    type: 'urn:learning-mentor:problem:internal',
    title: 'The server failed',
    status: 500,
    code: 'internal',
  });
  expect(said).toHaveBeenCalledOnce();
  const line = String(said.mock.calls[0]![0]);
  expect(line).not.toContain(marker);
  expect(JSON.parse(line)).toMatchObject({
    route: '/v1/me',
    status: 500,
    code: 'internal',
    error: { name: 'Error', stack: expect.arrayContaining([expect.stringContaining('log.test')]) },
  });
  database.fail = false;
});

test('a database that is away for a moment is unavailable, not broken', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  for (const code of ['ECONNREFUSED', '57P01', '53300', '08006']) {
    const database = failing(await openDatabase(), () => new DatabaseError({ code }));
    const school = await createTestSchool({ database });
    database.fail = true;
    const response = await school.fetch(`${school.baseUrl}/v1/me`, {
      headers: { authorization: `Bearer ${await school.tokenFor(school.samField)}` },
    });
    expect([response.status, ((await response.json()) as any).code, response.headers.get('retry-after')], code).toEqual([
      503,
      'unavailable',
      '2',
    ]);
    database.fail = false;
    await school.close();
  }
});
