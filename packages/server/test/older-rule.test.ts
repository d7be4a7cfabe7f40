import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import { askAs } from './support/ask.js';
import { openDatabase } from './support/database.js';

let school: TestSchool;
beforeAll(async () => {
  school = await createTestSchool({ database: await openDatabase() });
});
afterAll(() => school.close());

async function ask(person: TestPerson, method: string, path: string, body?: object, ifMatch?: string): Promise<{ status: number; body: any }> {
  const { status, text } = await askAs(school, person, method, path, body, ifMatch);
  return { status, body: JSON.parse(text) };
}

/** A baseline as it stood before a rule asked what adults will change. */
async function oldBaseline() {
  const rating = { barrier: 'SEM-01', severity: 2, confidence: 'likely' } as const;
  const { status, body } = await ask(school.samField, 'POST', '/v1/barrier-assessments', {
    pupil: school.amelia.id, state: 'complete', phase: 'baseline', informants: ['teacher'], ratings: [{ ...rating, adultsWillChange: 'A seat near the door.' }],
  });
  expect(status).toBe(201);
  await inSchool(school.database, school.school.id, (query) =>
    query(`UPDATE record SET body = jsonb_set(body, '{ratings}', $1::jsonb) WHERE id = $2`, [JSON.stringify([rating]), body.id]));
  return { path: `/v1/barrier-assessments/${body.id}`, etag: body.etag as string };
}

test('a record that is older than a rule can still be raised, and what it breaks anew is refused', async () => {
  const { path, etag } = await oldBaseline();
  const raised = await ask(school.ruthDoyle, 'PATCH', path, { tier: 'T3' }, etag);
  expect(raised).toMatchObject({ status: 200, body: { tier: 'T3', state: 'complete' } });
  const draft = await ask(school.samField, 'POST', '/v1/barrier-assessments', {
    pupil: school.amelia.id, phase: 'baseline', informants: ['teacher'], ratings: [{ barrier: 'SEM-01', severity: 2, confidence: 'likely' }],
  });
  const refused = await ask(school.samField, 'POST', `/v1/barrier-assessments/${draft.body.id}/complete`, {}, draft.body.etag);
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'adults-change-something' }] } });
});

test('a SENCO, who is shown a part of what others rated, does not complete it, nor hear by a refusal what it lacks', async () => {
  const draft = await ask(school.samField, 'POST', '/v1/barrier-assessments', {
    pupil: school.amelia.id, phase: 'baseline', informants: ['teacher'], ratings: [{ barrier: 'SEM-01', severity: 2, confidence: 'confirmed', adultsWillChange: 'A seat.' }],
  });
  const path = `/v1/barrier-assessments/${draft.body.id}`;
  const seen = await ask(school.danielOkafor, 'GET', path);
  expect(seen.body.view).toBe('summary');
  expect(await ask(school.danielOkafor, 'POST', `${path}/complete`, {}, seen.body.etag)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('whoever writes down what raises a record out of their sight is told to tell the DSL', async () => {
  const referral = await ask(school.msRoy, 'POST', '/v1/referrals', {
    pupil: school.amelia.id, source: 'teacher', state: 'draft', worry: 'Late most mornings', urgency: 'routine', pupilKnows: 'yes', parentKnows: 'yes', screen: { hurt: false, told: false, afraid: false },
  });
  expect(referral.status, JSON.stringify(referral.body)).toBe(201);
  const path = `/v1/referrals/${referral.body.id}`;
  const { body } = await ask(school.danielOkafor, 'GET', path);
  const answer = await ask(school.danielOkafor, 'PATCH', path, { screen: { hurt: true, told: false, afraid: false } }, body.etag);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/tier', code: 'out-of-sight', message: 'What this says raises the record to T3, where you would no longer see it. Tell the DSL now.' }] } });
});
