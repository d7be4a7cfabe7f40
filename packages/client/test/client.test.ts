import { Goal } from '@learning-mentor/core/goal';
import { kinds as ownKinds, defineRecord, shortText, type RecordKind } from '@learning-mentor/core/record';
import { createClient, createClientOf, isApiError } from '@learning-mentor/client';
import { createTrustingClient } from '@learning-mentor/client/trusting';
import * as z from 'zod/mini';
import { describe, expect } from 'vitest';
import { createSchoolWithClients, test } from './support/school.js';

describe('records', () => {
  test('are made, read, changed and moved by noun and verb', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const made = await client.goals.create({ pupil: school.amelia.id, title: 'Arrive before 8:40 four days a week', strand: 'academic', state: 'agreed' });
    expect(made).toMatchObject({ kind: 'goal', state: 'agreed', view: 'full', version: 1, author: school.samField.id });

    const rated = await client.goals.rate(made, { level: 1, by: 'pupil', note: 'I did it' });
    if (rated.view !== 'full') throw new Error('a mentor sees all of a goal');
    expect(rated.ratings).toEqual([expect.objectContaining({ level: 1, by: 'pupil', person: school.samField.id })]);

    const changed = await client.goals.update(rated, { title: 'Arrive before 8:40', targetDate: '2026-12-18' });
    expect(changed).toMatchObject({ title: 'Arrive before 8:40', targetDate: '2026-12-18', version: 3 });
    expect(await client.goals.update(changed, { targetDate: null })).not.toHaveProperty('targetDate');

    const met = await client.goals.meet(await client.goals.get(made.id));
    expect(met.state).toBe('met');
    expect(await client.goals.get(met)).toEqual(met);

    const history = await client.goals.history(met).all();
    expect(history.map(({ action }) => action)).toEqual(['create', 'rate', 'update', 'update', 'meet']);
  });

  test('have an id from the client, so that a second sending of the same makes no second record', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const input = { id: client.newId(), pupil: school.kofi.id, title: 'Read for ten minutes a day', strand: 'academic', state: 'agreed' } as const;
    const first = await client.goals.create(input);
    expect(first.id).toBe(input.id);
    expect(await client.goals.create(input)).toEqual(first);
    const entry = client.newId();
    await client.goals.rate(first, { id: entry, level: 0, by: 'mentor' });
    const twice = await client.goals.rate(first, { id: entry, level: 0, by: 'mentor' });
    expect(twice).toMatchObject({ ratings: [{ id: entry }], version: 2 });
  });

  test('take the time in their ids from the clock that the client was given', async ({ school }) => {
    const client = school.clientFor(school.samField, { clock: () => Date.UTC(2026, 8, 1) });
    expect(client.newId()).toMatch(new RegExp(`^${Date.UTC(2026, 8, 1).toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7`));
    expect(client.newId()).not.toBe(client.newId());
  });

  test('are seen as far as the reader may', async ({ school }) => {
    const made = await school.clientFor(school.samField).goals.create({ pupil: school.amelia.id, title: 'Ask for help once a lesson', strand: 'academic' });
    const seen = await school.clientFor(school.msRoy).goals.get(made.id);
    expect(seen.view).toBe('summary');
    expect(seen).not.toHaveProperty('version');
    await expect(school.clientFor(school.priyaNair).goals.get(made.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('come page by page, no further than they are asked for', async ({ school }) => {
    const asked: string[] = [];
    const client = school.clientFor(school.samField, {
      fetch: (request) => {
        asked.push(request.url);
        return school.fetch(request);
      },
    });
    const ids: string[] = [];
    for (let day = 1; day <= 5; day++) ids.push((await client.sessions.create({ pupil: school.leah.id, occurredOn: `2026-09-0${day}` })).id);
    asked.length = 0;

    const listing = client.sessions.list({ pupil: school.leah.id, since: '2026-09-01', limit: 2 });
    expect(asked).toEqual([]);
    const seen = [];
    for await (const session of listing) {
      seen.push(session.id);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual(ids.slice(2).toReversed());
    expect(asked).toHaveLength(2);

    expect((await listing.all()).map(({ id }) => id)).toEqual(ids.toReversed());
    const first = await listing.page();
    expect(first.items).toHaveLength(2);
    expect((await listing.page(first.next)).items[0]!.id).toBe(ids[2]);
    const last = await client.sessions.list({ pupil: school.leah.id, since: '2026-09-05' }).page();
    expect(last).not.toHaveProperty('next');
  });
});

describe('a refusal', () => {
  test('has the code and the fields', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const error: unknown = await client.goals.create({ pupil: school.amelia.id, title: '', strand: 'academic' }).catch((caught: unknown) => caught);
    if (!isApiError(error)) throw error;
    expect(error).toMatchObject({ code: 'validation-failed', status: 422, request: { method: 'POST', path: '/v1/goals' } });
    expect(error.problem?.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/title' })]));
    expect(error.message).toBe('validation-failed: POST /v1/goals');
  });

  test('of a stale change brings the record as it is now', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const made = await client.goals.create({ pupil: school.amelia.id, title: 'Sit at the front', strand: 'academic' });
    const now = await client.goals.update(made, { title: 'Sit near the front' });
    await expect(client.goals.update(made, { title: 'Sit at the back' })).rejects.toMatchObject({ code: 'version-conflict', problem: { current: now } });
  });

  test('of an action in the wrong state is told apart', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const made = await client.goals.create({ pupil: school.amelia.id, title: 'Bring a pen', strand: 'academic' });
    await expect(client.goals.meet(made)).rejects.toMatchObject({ code: 'wrong-state', status: 409 });
  });
});

describe('people', () => {
  test('are who the token says, and their pupils', async ({ school }) => {
    const client = school.clientFor(school.samField);
    expect(await client.me()).toMatchObject({ person: { given: 'Sam', family: 'Field' }, roles: ['mentor'], school: { name: 'Alder Bridge School' } });
    const mine = await client.pupils.list({ mine: true }).all();
    expect(mine.map(({ given }) => given).sort()).toEqual(['Amelia', 'Ben', 'Kofi', 'Leah']);
    expect((await client.pupils.list({ search: 'Amel' }).page()).items).toEqual([await client.pupils.get(school.amelia.id)]);
  });

  test('stand around a pupil', async ({ school }) => {
    const senco = school.clientFor(school.danielOkafor);
    const before = await senco.pupils.careTeam(school.tomasz);
    expect(before.items.map(({ person }) => person.given)).toContain('Priya');
    const joined = await senco.pupils.joinCareTeam(school.tomasz, school.samField);
    expect(joined.items.map(({ person }) => person.given)).toContain('Sam');
    expect(await senco.pupils.joinCareTeam(school.tomasz, school.samField.id)).toEqual(joined);
    expect((await senco.pupils.leaveCareTeam(school.tomasz, school.samField)).items.map(({ person }) => person.given)).not.toContain('Sam');
    await expect(school.clientFor(school.samField).pupils.joinCareTeam(school.kofi, school.priyaNair)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('have a caseload, and registers', async ({ school }) => {
    const { rows } = await school.clientFor(school.priyaNair).caseload();
    expect(rows.map(({ pupil }) => pupil.given).sort()).toEqual(['Tomasz', 'Zara']);
    expect(await school.clientFor(school.danielOkafor).caseload({ mentor: school.priyaNair.id })).toMatchObject({ mentor: { given: 'Priya' } });
    expect(await school.clientFor(school.priyaNair).pupils.attendance(school.zara)).toMatchObject({ view: 'full', summary: { possible: 0 } });
  });

  test('have a chronology of records of all kinds', async ({ school }) => {
    const client = school.clientFor(school.samField);
    const session = await client.sessions.create({ pupil: school.ben.id, occurredOn: '2026-09-02', minutes: 30 });
    const goal = await client.goals.create({ pupil: school.ben.id, occurredOn: '2026-09-01', title: 'Join a club', strand: 'social-emotional' });
    expect(await client.pupils.timeline(school.ben).all()).toEqual([session, goal]);
    // The SENCO knows that there was a session, and no more.
    const [stub] = (await school.clientFor(school.danielOkafor).pupils.timeline(school.ben.id, { since: '2026-09-02' }).page()).items;
    expect(stub).toEqual({ id: session.id, kind: 'session', pupil: school.ben.id, occurredOn: '2026-09-02', view: 'exists' });
  });
});

describe("a vendor's own kind", () => {
  const Placement = defineRecord('work-placement', {
    plural: 'work-placements', about: 'pupil', tier: 'T1',
    body: z.strictObject({ employer: shortText() }),
    states: ['offered', 'taken'],
    actions: { take: { from: ['offered'], to: 'taken', by: ['mentor'] } },
    create: ['mentor'],
    see: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'none', pupil: 'full', parent: 'full' },
    summary: ['employer'],
    keep: { for: 'pupil-file' },
    example: { employer: 'Bridge Bakery' },
  });
  const kinds = [...ownKinds, Placement] as const;

  test('is written and read like ours; a client without it sees a stub', async ({ onTestFinished }) => {
    const school = await createSchoolWithClients({ kinds: kinds as readonly RecordKind[] });
    onTestFinished(() => school.close());
    const client = createClient({ baseUrl: school.baseUrl, fetch: school.fetch, token: () => school.tokenFor(school.samField), kinds });
    const offered = await client.workPlacements.create({ pupil: school.amelia.id, employer: 'Bridge Bakery', occurredOn: '2026-09-01' });
    const taken = await client.workPlacements.take(offered);
    expect(taken.state).toBe('taken');
    expect(await client.pupils.timeline(school.amelia).all()).toEqual([taken]);

    const without = await school.clientFor(school.samField).pupils.timeline(school.amelia).all();
    expect(without).toEqual([{ id: taken.id, kind: 'work-placement', pupil: school.amelia.id, occurredOn: '2026-09-01', view: 'exists' }]);

    const goalsAlone = createClientOf({ baseUrl: school.baseUrl, fetch: school.fetch, token: () => school.tokenFor(school.samField), kinds: [Goal] });
    expect(await goalsAlone.pupils.timeline(school.amelia).all()).toEqual([taken]);
  });
});

describe('a client that trusts its server', () => {
  /** Of a kind it needs no schema. */
  const outline = { kind: Goal.kind, plural: Goal.plural, actions: Goal.actions } as unknown as typeof Goal;

  test('reads, writes and moves records', async ({ school }) => {
    const client = createTrustingClient({ baseUrl: school.baseUrl, fetch: school.fetch, token: () => school.tokenFor(school.samField), kinds: [outline] });
    expect((await client.me()).person.given).toBe('Sam');
    const goal = await client.goals.create({ pupil: school.kofi.id, title: 'Be on time', strand: 'academic', state: 'agreed' });
    const rated = await client.goals.rate(goal, { level: 1, by: 'mentor' });
    expect(await client.goals.get(goal.id)).toEqual(rated);
    expect(await client.pupils.timeline(school.kofi).all()).toContainEqual(rated);
    await expect(client.goals.create({ pupil: school.kofi.id, title: '', strand: 'academic' })).rejects.toMatchObject({ code: 'validation-failed' });
  });

  test('takes no page of something else for an answer', async () => {
    for (const body of ['<html>Sign in to the Wi-Fi</html>', '"text"', '']) {
      const client = createTrustingClient({ baseUrl: 'http://school.test', fetch: async () => new Response(body), token: () => 'token', kinds: [outline] });
      await expect(client.me(), body).rejects.toMatchObject({ code: 'unexpected-answer' });
    }
  });
});
