import * as z from 'zod/mini';
import { expect, onTestFinished, test } from 'vitest';
import { defineRecord, kinds } from '@learning-mentor/core/record';
import { createTestSchool } from '@learning-mentor/server/testing';
import { openDatabase } from './support/database.js';

/** A kind that a vendor might add: a week at a workplace. */
const Placement = defineRecord('placement', {
  plural: 'placements',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({ employer: z.string().check(z.minLength(1), z.maxLength(140)), hours: z.int().check(z.minimum(1), z.maximum(40)) }),
  links: { goal: 'goal' },
  states: ['planned', 'done'],
  actions: { finish: { from: ['planned'], to: 'done', by: ['mentor'] } },
  create: ['mentor'],
  see: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'none', pupil: 'full', parent: 'own' },
  summary: ['employer'],
  keep: { for: 'pupil-file' },
  example: { employer: 'The library', hours: 25 },
});

test('a vendor’s kind has routes, storage, access, links, events and a place in the contract', async () => {
  const school = await createTestSchool({ database: await openDatabase(), kinds: [...kinds, Placement] });
  onTestFinished(() => school.close());
  const ask = async (
    person: typeof school.samField | typeof school.msRoy | typeof school.helenMarsh | typeof school.margaretLowe,
    method: string,
    path: string,
    body?: object,
    ifMatch?: string,
  ) => {
    const headers = {
      authorization: `Bearer ${await school.tokenFor(person)}`,
      'content-type': 'application/json',
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    };
    const response = await school.fetch(`${school.baseUrl}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, body: (await response.json()) as any };
  };
  const goal = await ask(school.samField, 'POST', '/v1/goals', {
    pupil: school.amelia.id,
    title: 'See a workplace',
    strand: 'social-emotional',
  });
  const made = await ask(school.samField, 'POST', '/v1/placements', { pupil: school.amelia.id, ...Placement.example, goal: goal.body.id });
  expect([made.status, made.body.kind, made.body.state]).toEqual([201, 'placement', 'planned']);
  expect(Placement.record.safeParse(made.body).error).toBeUndefined();
  expect(
    (await ask(school.samField, 'POST', '/v1/placements', { pupil: school.amelia.id, ...Placement.example, goal: made.body.id })).body
      .errors,
  ).toMatchObject([{ pointer: '/goal' }]);
  expect(
    (await ask(school.samField, 'POST', '/v1/placements', { pupil: school.amelia.id, employer: 'x', hours: 41 })).body.errors,
  ).toMatchObject([{ pointer: '/hours', code: 'too-big' }]);

  const path = `/v1/placements/${made.body.id}`;
  expect((await ask(school.msRoy, 'GET', path)).body).toMatchObject({ view: 'summary', employer: 'The library' });
  expect((await ask(school.msRoy, 'GET', path)).body).not.toHaveProperty('hours');
  expect((await ask(school.margaretLowe, 'GET', path)).status).toBe(404);
  expect((await ask(school.helenMarsh, 'GET', path)).status, '`own` shows what others wrote to nobody').toBe(404);
  expect((await ask(school.samField, 'POST', `${path}/finish`, {}, made.body.etag)).body.state).toBe('done');
  expect((await ask(school.samField, 'GET', `/v1/pupils/${school.amelia.id}/timeline`)).body.items.map(({ kind }: any) => kind)).toEqual([
    'placement',
    'goal',
  ]);

  const contract = (await (await school.fetch(`${school.baseUrl}/v1/contract.json`)).json()) as any;
  expect(contract.kinds.map(({ kind }: any) => kind)).toContain('placement');
  const document = (await (await school.fetch(`${school.baseUrl}/v1/openapi.json`)).json()) as any;
  expect(Object.keys(document.paths)).toContain('/v1/placements/{id}/finish');
});
