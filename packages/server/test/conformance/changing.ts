import { expect, test } from 'vitest';
import { HistoryEntry } from '@learning-mentor/core/contract';
import { ask, create, draft, kindNamed, newId, unchanged } from './ask.js';
import type { Subject } from './subject.js';

const [goal, session, intervention, review] = ['goal', 'session', 'intervention', 'review'].map(kindNamed) as [any, any, any, any];

/** Making, editing and moving records. */
export function changing(subject: () => Subject): void {
  const by = (who: Parameters<typeof ask>[1], method: string, path: string, sent: Parameters<typeof ask>[4] = {}) =>
    ask(subject(), who, method, path, sent);
  const related = () => subject().ids.related;

  test('a new record comes back whole, with its address and etag', async () => {
    const id = newId();
    const reply = await by('mentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, related(), { id }) });
    expect(reply.status).toBe(201);
    expect(goal.record.safeParse(reply.body).error).toBeUndefined();
    expect(reply.body).toMatchObject({
      id,
      kind: 'goal',
      school: subject().ids.school,
      pupil: related(),
      author: subject().ids.people.mentor,
      tier: 'T1',
      state: 'draft',
      version: 1,
      view: 'full',
    });
    expect(reply.headers.get('location')).toMatch(new RegExp(`/v1/goals/${id}$`));
    expect(reply.headers.get('etag')).toBe(reply.body.etag);
    expect(reply.headers.get('cache-control')).toContain('no-store');
    expect(reply.headers.get('vary')).toContain('Authorization');
    expect((await by('mentor', 'GET', `/v1/goals/${id}`)).body).toEqual(reply.body);
  });

  test('the same again is the same record', async () => {
    const body = await draft(subject(), session, related(), { id: newId() });
    const first = await by('mentor', 'POST', '/v1/sessions', { body });
    const again = await by('mentor', 'POST', '/v1/sessions', { body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const changed = await by('mentor', 'PATCH', `/v1/sessions/${body['id']}`, { ifMatch: first.body.etag, body: { mood: 1 } });
    const late = await by('mentor', 'POST', '/v1/sessions', { body });
    expect([late.status, late.body.version]).toEqual([200, changed.body.version]);
  });

  test('an id that is taken is refused, whoever has it', async () => {
    const theirs = await create(subject(), 'dsl', kindNamed('goal'), related()).catch(() =>
      create(subject(), 'mentor', goal, related(), { tier: 'T4' }),
    );
    await unchanged(subject(), async () => {
      for (const [who, kind, more] of [
        ['mentor', goal, { title: 'Something else' }],
        ['senco', intervention, {}],
        ['mentor', session, {}],
      ] as const) {
        const reply = await by(who, 'POST', `/v1/${kind.plural}`, {
          body: await draft(subject(), kind, related(), { id: theirs.id, ...more }),
        });
        expect([reply.status, reply.body.code]).toEqual([409, 'id-taken']);
        expect(reply.text).not.toContain(theirs.title);
      }
    });
  });

  test('an id of another school is free here', async () => {
    const elsewhere = await create(subject(), 'foreignMentor', goal, subject().ids.foreignPupil);
    const here = await create(subject(), 'mentor', goal, related(), { id: elsewhere.id, title: 'Here' });
    expect(here.id).toBe(elsewhere.id);
    expect((await by('foreignMentor', 'GET', `/v1/goals/${elsewhere.id}`)).body).toEqual(elsewhere);
  });

  test('a change sets what it names, clears what is null, and leaves the rest', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { dueOn: '2027-01-08' });
    const changed = await by('mentor', 'PATCH', `/v1/goals/${made.id}`, {
      ifMatch: made.etag,
      body: { title: 'Be on time', targetDate: null, dueOn: null, tier: 'T2' },
    });
    const { targetDate: _targetDate, dueOn: _dueOn, ...rest } = made;
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({
      ...rest,
      title: 'Be on time',
      tier: 'T2',
      version: 2,
      etag: changed.body.etag,
      updatedAt: changed.body.updatedAt,
    });
    expect(changed.body.etag).not.toBe(made.etag);
    const same = await by('mentor', 'PATCH', `/v1/goals/${made.id}`, { ifMatch: changed.body.etag, body: { title: 'Be on time' } });
    expect(same.body).toEqual(changed.body);
  });

  test('a stale change is refused with what is there now', async () => {
    const made = await create(subject(), 'mentor', goal, related());
    const path = `/v1/goals/${made.id}`;
    const newer = await by('mentor', 'PATCH', path, { ifMatch: made.etag, body: { title: 'Newer' } });
    await unchanged(subject(), async () => {
      const stale = await by('mentor', 'PATCH', path, { ifMatch: made.etag, body: { title: 'Stale' } });
      expect([stale.status, stale.body.code]).toEqual([412, 'version-conflict']);
      expect(stale.body.current).toEqual(newer.body);
      const none = await by('mentor', 'PATCH', path, { body: { title: 'None' } });
      expect([none.status, none.body.code]).toEqual([428, 'version-required']);
      for (const ifMatch of ['"99"', '"s-0123456789abcdef"', 'nonsense', '*'])
        expect((await by('mentor', 'PATCH', path, { ifMatch, body: { title: 'x' } })).status, ifMatch).toBe(412);
    });
  });

  test('an etag that a proxy made weak or compressed still counts', async () => {
    const made = await create(subject(), 'mentor', goal, related());
    let etag = made.etag as string;
    for (const form of [(e: string) => `W/${e}`, (e: string) => e.replace(/"$/, '-gzip"'), (e: string) => `"x", ${e}`]) {
      const reply = await by('mentor', 'PATCH', `/v1/goals/${made.id}`, {
        ifMatch: form(etag),
        body: { title: `Title ${form(etag).length}` },
      });
      expect(reply.status, form(etag)).toBe(200);
      etag = reply.body.etag;
    }
  });

  test('of three changes at once one is made', async () => {
    const made = await create(subject(), 'mentor', goal, related());
    const replies = await Promise.all(
      ['a', 'b', 'c'].map((title) => by('mentor', 'PATCH', `/v1/goals/${made.id}`, { ifMatch: made.etag, body: { title } })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const won = replies.find(({ status }) => status === 200)!.body;
    expect((await by('mentor', 'GET', `/v1/goals/${made.id}`)).body).toEqual(won);
    expect(won.version).toBe(2);
  });

  test('a goal goes through its life, and its history tells', async () => {
    const made = await create(subject(), 'mentor', goal, related());
    const path = `/v1/goals/${made.id}`;
    const early = await by('mentor', 'POST', `${path}/rate`, { ifMatch: made.etag, body: { level: 0, by: 'mentor' } });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);
    const agreed = await by('pupil', 'POST', `${path}/agree`, { ifMatch: (await by('pupil', 'GET', path)).body.etag, body: {} });
    expect(agreed.body).toMatchObject({ state: 'agreed', version: 2 });
    const rated = await by('mentor', 'POST', `${path}/rate`, {
      ifMatch: agreed.body.etag,
      body: { level: 1, by: 'pupil', note: 'Up two' },
    });
    expect(rated.body.ratings).toEqual([
      { id: expect.any(String), at: expect.any(String), person: subject().ids.people.mentor, level: 1, by: 'pupil', note: 'Up two' },
    ]);
    const met = await by('mentor', 'POST', `${path}/meet`, { ifMatch: rated.body.etag });
    expect(met.body).toMatchObject({ state: 'met', version: 4 });
    const history = await by('mentor', 'GET', `${path}/history`);
    for (const entry of history.body.items) expect(HistoryEntry.safeParse(entry).error).toBeUndefined();
    expect(history.body.items.map(({ version, action, actor }: any) => [version, action, actor])).toEqual([
      [1, 'create', subject().ids.people.mentor],
      [2, 'agree', subject().ids.people.pupil],
      [3, 'rate', subject().ids.people.mentor],
      [4, 'meet', subject().ids.people.mentor],
    ]);
  });

  test('who is shown a summary acts on what they see', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { state: 'agreed' });
    const path = `/v1/goals/${made.id}`;
    const seen = await by('teacher', 'GET', path);
    const rated = await by('teacher', 'POST', `${path}/rate`, {
      ifMatch: seen.body.etag,
      body: { level: 0, by: 'teacher', note: 'Better in English' },
    });
    expect(rated.status).toBe(200);
    expect(rated.body).toEqual(seen.body);
    expect((await by('mentor', 'GET', path)).body.ratings).toHaveLength(1);
    const stale = await by('teacher', 'POST', `${path}/rate`, { ifMatch: '"1"', body: { level: 2, by: 'teacher' } });
    expect([stale.status, stale.body.current]).toEqual([412, seen.body]);
  });

  test('an entry that is sent again is not appended again', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { state: 'agreed' });
    const path = `/v1/goals/${made.id}`;
    const body = { id: newId(), level: 1, by: 'mentor' };
    const first = await by('mentor', 'POST', `${path}/rate`, { ifMatch: made.etag, body });
    const again = await by('mentor', 'POST', `${path}/rate`, { ifMatch: made.etag, body });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.body.ratings).toHaveLength(1);
    const met = await by('mentor', 'POST', `${path}/meet`, { ifMatch: first.body.etag, body: {} });
    const late = await by('mentor', 'POST', `${path}/rate`, { ifMatch: '"any"', body });
    expect([late.status, late.body]).toEqual([200, met.body]);
  });

  test('who is shown a summary neither lowers the tier nor overwrites what is hidden', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { tier: 'T2' });
    const path = `/v1/goals/${made.id}`;
    const seen = await by('pupil', 'GET', path);
    expect(seen.body.view).toBe('summary');
    await unchanged(subject(), async () => {
      for (const body of [{ tier: 'T1' }, { ladder: null }]) {
        const reply = await by('pupil', 'PATCH', path, { ifMatch: seen.body.etag, body });
        expect([reply.status, reply.body.code], JSON.stringify(body)).toEqual([403, 'not-allowed']);
      }
    });
    expect((await by('pupil', 'PATCH', path, { ifMatch: seen.body.etag, body: { title: 'In my words' } })).body).toMatchObject({
      title: 'In my words',
      view: 'summary',
    });
  });

  test('a tier is lowered by its writer, a day later', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { tier: 'T2' });
    const path = `/v1/goals/${made.id}`;
    const before = Date.now();
    const asked = await by('mentor', 'PATCH', path, { ifMatch: made.etag, body: { tier: 'T1', title: 'Be early' } });
    expect(asked.body).toMatchObject({ tier: 'T2', title: 'Be early', lowering: { tier: 'T1' }, version: 2 });
    const wait = Date.parse(asked.body.lowering.from) - before;
    expect(wait / 3_600_000).toBeGreaterThan(23.99);
    expect(wait / 3_600_000).toBeLessThan(24.1);
    expect((await by('dsl', 'GET', path)).body).toEqual(asked.body);
    const summary = await by('pupil', 'GET', path);
    expect([summary.body.view, summary.body.lowering, summary.body.tier]).toEqual(['summary', undefined, 'T2']);

    await subject().aDayLater();
    const lower = await by('mentor', 'GET', path);
    expect(lower.body).toMatchObject({ tier: 'T1', title: 'Be early', version: 3, etag: '"3"' });
    expect(lower.body).not.toHaveProperty('lowering');
    expect((await by('pupil', 'GET', path)).body.view).toBe('full');
    const history = (await by('mentor', 'GET', `${path}/history`)).body.items;
    expect(history.map(({ action, actor }: any) => [action, actor])).toEqual(
      ['create', 'update', 'lower'].map((action) => [action, subject().ids.people.mentor]),
    );
    expect((await by('mentor', 'PATCH', path, { ifMatch: asked.body.etag, body: { title: 'Be there' } })).status).toBe(412);
  });

  test('a tier that is to be lower stays where somebody raises it again, or says that it stays', async () => {
    for (const tier of ['T2', 'T3']) {
      const made = await create(subject(), 'mentor', goal, related(), { tier: 'T2' });
      const path = `/v1/goals/${made.id}`;
      const asked = await by('mentor', 'PATCH', path, { ifMatch: made.etag, body: { tier: 'T1' } });
      const same = await by('mentor', 'PATCH', path, { ifMatch: asked.body.etag, body: { tier: 'T1' } });
      expect(same.body).toEqual(asked.body);
      const more = await by('dsl', 'PATCH', path, { ifMatch: asked.body.etag, body: { tier, title: 'Another' } });
      expect([more.status, more.body.code]).toEqual([403, 'not-allowed']);
      const kept = await by('dsl', 'PATCH', path, { ifMatch: asked.body.etag, body: { tier } });
      expect(kept.body).toMatchObject({ tier, version: 3 });
      await subject().aDayLater();
      expect((await by('mentor', 'GET', path)).body).toEqual(kept.body);
    }
  });

  test('a tier is raised at once, also of a record that is closed', async () => {
    const made = await create(subject(), 'mentor', goal, related(), { state: 'agreed' });
    const path = `/v1/goals/${made.id}`;
    const met = await by('mentor', 'POST', `${path}/meet`, { ifMatch: made.etag, body: {} });
    const both = await by('mentor', 'PATCH', path, { ifMatch: met.body.etag, body: { tier: 'T3', title: 'Another' } });
    expect([both.status, both.body.code]).toEqual([409, 'wrong-state']);
    const raised = await by('mentor', 'PATCH', path, { ifMatch: met.body.etag, body: { tier: 'T3' } });
    expect(raised.body).toMatchObject({ tier: 'T3', state: 'met' });
    expect((await by('pupil', 'GET', path)).status).toBe(404);
  });

  test('nobody raises a record of others out of their own sight', async () => {
    const made = await create(subject(), 'mentor', intervention, related());
    await unchanged(subject(), async () => {
      const raised = await by('senco', 'PATCH', `/v1/interventions/${made.id}`, { ifMatch: made.etag, body: { tier: 'T4' } });
      expect([raised.status, raised.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/tier', code: 'out-of-sight' })]]);
    });
    expect((await by('mentor', 'PATCH', `/v1/interventions/${made.id}`, { ifMatch: made.etag, body: { tier: 'T4' } })).status).toBe(200);
    expect((await by('senco', 'GET', `/v1/interventions/${made.id}`)).status).toBe(404);
  });

  test('links name records of the right kind, of the same pupil, that the writer sees', async () => {
    const { alsoRelated } = subject().ids;
    const mine = await create(subject(), 'mentor', goal, related());
    const others = await create(subject(), 'mentor', goal, alsoRelated);
    const hidden = await create(subject(), 'mentor', goal, related(), { tier: 'T4' });
    const elsewhere = await create(subject(), 'foreignMentor', goal, subject().ids.foreignPupil);
    const meeting = await create(subject(), 'mentor', session, related(), { goals: [mine.id] });
    expect(meeting.goals).toEqual([mine.id]);

    await unchanged(subject(), async () => {
      const answers = new Set<string>();
      for (const wrong of [others.id, meeting.id, elsewhere.id, newId()]) {
        const reply = await by('mentor', 'POST', '/v1/sessions', {
          body: await draft(subject(), session, related(), { goals: [mine.id, wrong] }),
        });
        expect([reply.status, reply.body.errors?.map(({ pointer }: any) => pointer)]).toEqual([422, ['/goals/1']]);
        answers.add(reply.text);
      }
      for (const wrong of [hidden.id, newId()]) {
        const reply = await by('senco', 'POST', '/v1/interventions', {
          body: await draft(subject(), intervention, related(), { goal: wrong }),
        });
        expect([reply.status, reply.body.errors?.map(({ pointer }: any) => pointer)]).toEqual([422, ['/goal']]);
      }
      expect(answers.size, 'each wrong link is refused in the same words').toBe(1);
      const repointed = await by('mentor', 'PATCH', `/v1/sessions/${meeting.id}`, { ifMatch: meeting.etag, body: { goals: [others.id] } });
      expect([repointed.status, repointed.body.errors?.[0].pointer]).toEqual([422, '/goals/0']);
    });

    const second = await create(subject(), 'mentor', goal, related());
    const changed = await by('mentor', 'PATCH', `/v1/sessions/${meeting.id}`, { ifMatch: meeting.etag, body: { goals: [second.id] } });
    expect(changed.body.goals).toEqual([second.id]);
    const cleared = await by('mentor', 'PATCH', `/v1/sessions/${meeting.id}`, { ifMatch: changed.body.etag, body: { goals: null } });
    expect('goals' in cleared.body).toBe(false);
  });

  test('a required link cannot be left out', async () => {
    const { case: _case, ...body } = await draft(subject(), review, related());
    const reply = await by('mentor', 'POST', '/v1/reviews', { body });
    expect([reply.status, reply.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/case', code: 'required' })]]);
  });

  test('SENCO, DSL and head put mentors on care teams and take them off, at once', async () => {
    const { unrelated, people } = subject().ids;
    const team = `/v1/pupils/${unrelated}/care-team`;
    expect((await by('mentor', 'GET', `/v1/pupils/${unrelated}`)).status).toBe(404);
    await unchanged(subject(), async () => {
      for (const who of ['mentor', 'otherMentor', 'teacher'] as const) {
        const reply = await by(who, 'PUT', `${team}/${people.mentor}`, { body: { relation: 'mentor' } });
        expect(reply.status, who).toBe(who === 'mentor' ? 404 : 403);
      }
      expect((await by('senco', 'PUT', `${team}/${people.teacher}`, { body: { relation: 'mentor' } })).status).toBe(422);
      expect((await by('senco', 'PUT', `${team}/${newId()}`, { body: { relation: 'mentor' } })).status).toBe(404);
      expect((await by('senco', 'PUT', `${team}/${people.mentor}`, { body: { relation: 'teacher' } })).status).toBe(422);
    });

    for (const who of ['senco', 'dsl', 'head'] as const) {
      const joined = await by(who, 'PUT', `${team}/${people.mentor}`, { body: { relation: 'mentor' } });
      expect(
        joined.body.items.map(({ person }: any) => person.id),
        who,
      ).toContain(people.mentor);
      expect((await by('mentor', 'GET', `/v1/pupils/${unrelated}`)).status).toBe(200);
      const left = await by(who, 'DELETE', `${team}/${people.mentor}`);
      expect(
        left.body.items.map(({ person }: any) => person.id),
        who,
      ).not.toContain(people.mentor);
      expect((await by('mentor', 'GET', `/v1/pupils/${unrelated}`)).status).toBe(404);
      expect((await by(who, 'DELETE', `${team}/${people.mentor}`)).status).toBe(404);
    }
    const future = await by('senco', 'PUT', `${team}/${people.mentor}`, { body: { relation: 'mentor', from: '2999-01-01' } });
    expect(future.status).toBe(200);
    expect((await by('mentor', 'GET', `/v1/pupils/${unrelated}`)).status).toBe(404);
  });

  test('a device has one key for each person until it is forgotten', async () => {
    const device = newId();
    const key = async (who: Parameters<typeof ask>[1]) => (await by(who, 'POST', `/v1/devices/${device}/key`)).body.key as string;
    const first = await key('mentor');
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(await key('mentor')).toBe(first);
    expect(await key('teacher')).not.toBe(first);
    expect((await by('mentor', 'DELETE', `/v1/devices/${device}/key`)).status).toBe(204);
    expect(await key('mentor')).not.toBe(first);
  });
}
