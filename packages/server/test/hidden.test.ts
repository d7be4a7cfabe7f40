import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '@learning-mentor/core/record';
import { inSchool } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import { eventsAfter, latestPosition } from '../src/store/events.js';
import { loadReader } from '../src/store/reader.js';
import { askAs } from './support/ask.js';
import { openDatabase } from './support/database.js';

let school: TestSchool;
beforeAll(async () => {
  school = await createTestSchool({ database: await openDatabase() });
});
afterAll(() => school.close());

const ask = (person: TestPerson, method: string, path: string, body?: object, ifMatch?: string) => askAs(school, person, method, path, body, ifMatch);
async function made(person: TestPerson, method: string, path: string, body: object = {}, ifMatch?: string): Promise<any> {
  const { status, text } = await ask(person, method, path, body, ifMatch);
  expect([200, 201], text).toContain(status);
  return JSON.parse(text);
}

/** Everything that a person can ask of the pupil and of all kinds, answer by answer. */
async function everything(person: TestPerson, records: readonly string[]) {
  const { id } = school.amelia;
  const paths = [
    '/v1/me', '/v1/pupils', '/v1/pupils?search=a', `/v1/pupils/${id}`, `/v1/pupils/${id}/timeline?limit=200`, `/v1/pupils/${id}/timeline?limit=1`,
    `/v1/pupils/${id}/attendance`, `/v1/pupils/${id}/care-team`, '/v1/caseload', ...kinds.map(({ plural }) => `/v1/${plural}?limit=200`), ...records, ...records.map((path) => `${path}/history`),
  ];
  return Promise.all(paths.map(async (path) => [path, await ask(person, 'GET', path)]));
}

const events = (person: TestPerson, after: number) =>
  inSchool(school.database, school.school.id, async (query) => {
    const claims = { school: school.school.id, issuer: 'host', subject: person.id, roles: person.roles, expires: 0 } as const;
    const reader = (await loadReader(query, claims as never, new Date()))!;
    const { latest } = await latestPosition(query, reader);
    return { seq: latest.seq, events: (await eventsAfter(query, reader, kinds as never, after, latest.seq)).events.map(({ event }) => event.type) };
  });

test('nothing that a reader can ask or hear moves with what is hidden from them', { timeout: 120_000 }, async () => {
  const { amelia, samField, ruthDoyle, helenMarsh, msRoy, meenaShah, owenPrice, janeAdeyemi, gitaBose, idrisVaughan } = school;
  const pupil = amelia.id;
  const readers = [amelia, helenMarsh, msRoy, meenaShah, owenPrice, janeAdeyemi, gitaBose, idrisVaughan];
  const goal = await made(samField, 'POST', '/v1/goals', { pupil, title: 'Be there', strand: 'academic', tier: 'T2' });
  const session = await made(samField, 'POST', '/v1/sessions', { pupil, minutes: 30, note: 'Talked.' });
  const paragraph = (text: string, tier: string, more: object = {}) => ({ text, tier, nature: 'fact', ...more });
  const note = await made(samField, 'POST', '/v1/notes', { pupil, type: 'session', state: 'draft', paragraphs: [paragraph('In confidence.', 'T2')] });
  const concern = await made(msRoy, 'POST', '/v1/concerns', { ...kinds.find(({ kind }) => kind === 'concern')!.example, pupil });
  const assessment = await made(samField, 'POST', '/v1/barrier-assessments', {
    pupil, phase: 'baseline', informants: ['pupil'], ratings: [{ barrier: 'ATT-04', severity: 3, confidence: 'likely' }], strengths: ['Kind'],
  });
  await made(ruthDoyle, 'POST', '/v1/shares', {
    pupil, recipient: idrisVaughan.id, organisation: 'Young Carers', basis: 'public-task', expiresOn: '2099-01-01', scope: [{ kind: 'goal', fields: ['title'] }],
  });
  const records = [`/v1/goals/${goal.id}`, `/v1/sessions/${session.id}`, `/v1/notes/${note.id}`, `/v1/concerns/${concern.id}`, `/v1/barrier-assessments/${assessment.id}`];
  const before = await Promise.all(readers.map((reader) => everything(reader, records)));
  const { seq } = await events(samField, 0);

  // New records that none of them is shown.
  for (const [plural, body] of [
    ['sessions', { note: 'Safeguarding.', tier: 'T3' }], ['goals', { title: 'Sealed', strand: 'academic', tier: 'T4' }],
    ['notes', { type: 'session', paragraphs: [paragraph('Sealed.', 'T3')], tier: 'T4' }],
  ] as const) await made(samField, 'POST', `/v1/${plural}`, { pupil, ...body });
  await made(school.margaretLowe, 'POST', '/v1/break-glass', { pupil, reason: 'A call.', withheldBecause: 'Police.', tier: 'T3' });
  // Fields, paragraphs and entries that are in nobody's summary.
  await made(samField, 'PATCH', `/v1/goals/${goal.id}`, { barrier: 'ATT-04' }, goal.etag);
  const changed = await made(samField, 'PATCH', `/v1/sessions/${session.id}`, { note: 'Talked more.', cutShort: true }, session.etag);
  await made(samField, 'PATCH', `/v1/sessions/${session.id}`, { place: 'Library' }, changed.etag);
  await made(samField, 'PATCH', `/v1/notes/${note.id}`, {
    paragraphs: [paragraph('In confidence still.', 'T2'), paragraph('Another.', 'T2'), paragraph('Leah too.', 'T1', { thirdParties: ['Leah'] }), paragraph('Danger.', 'T3')],
  }, note.etag);
  await made(samField, 'PATCH', `/v1/barrier-assessments/${assessment.id}`, { ratings: [{ barrier: 'ATT-04', severity: 4, confidence: 'likely' }] }, assessment.etag);

  const after = await Promise.all(readers.map((reader) => everything(reader, records)));
  readers.forEach((reader, i) => expect(after[i], `${reader.given} ${reader.family}`).toEqual(before[i]));
  for (const reader of readers) expect((await events(reader, seq)).events, `${reader.given} hears`).toEqual([]);
  expect((await events(samField, seq)).events).toHaveLength(8);
});

test('what is shown moves, and is heard of', async () => {
  const { amelia, samField, msRoy } = school;
  const goal = await made(samField, 'POST', '/v1/goals', { pupil: amelia.id, title: 'Be on time', strand: 'academic', state: 'agreed' });
  const seen = await ask(msRoy, 'GET', `/v1/goals/${goal.id}`);
  const { seq } = await events(samField, 0);
  const rated = await made(samField, 'POST', `/v1/goals/${goal.id}/rate`, { level: 1, by: 'mentor' }, goal.etag);
  expect(await ask(msRoy, 'GET', `/v1/goals/${goal.id}`)).toEqual(seen);
  const changed = await made(samField, 'PATCH', `/v1/goals/${goal.id}`, { title: 'Be early', barrier: null }, rated.etag);
  await made(samField, 'POST', `/v1/goals/${goal.id}/meet`, {}, changed.etag);
  expect((await events(amelia, seq)).events).toEqual(['goal.rated', 'goal.updated', 'goal.met']);
  expect((await events(msRoy, seq)).events).toEqual(['goal.updated', 'goal.met']);
});
