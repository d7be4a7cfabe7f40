import { expect, test } from 'vitest';
import { decide, levelOfResource, mayChange, mayCreate, tiers, type Level, type Resource, type Standing } from '@learning-mentor/core/access';
import { CareTeamAnswer, AttendanceAnswer, Me, PupilEntry, Problem } from '@learning-mentor/core/contract';
import { Stub, type RecordKind } from '@learning-mentor/core/record';
import { ask, create, draft, kinds, kindNamed, newId, unchanged } from './ask.js';
import { creatorOf, standingOf } from './standings.js';
import { personas, type Persona, type Subject } from './subject.js';

/** How much of something of the pupil's the persona is shown. */
const levelOf = (persona: Persona, resource: Resource): Level => levelOfResource(resource, standingOf(persona));

/** Whether the persona may know of the pupil at all. */
const isKnown = (persona: Persona): boolean => levelOf(persona, 'pupil') !== 'none';

/** Ends a broken glass, which would show its author more than the tests after this one expect. */
async function shutGlass(subject: Subject, persona: Persona, record: any): Promise<void> {
  if (record.kind === 'break-glass') await ask(subject, persona, 'POST', `/v1/break-glass/${record.id}/end`, { ifMatch: record.etag, body: {} });
}

/** Who is shown what, and who may do what: each answer is compared with core's own decision. */
export function whoSeesWhat(subject: () => Subject): void {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'a %s is shown to each role as far as its tier allows',
    { timeout: 60_000 },
    async (_name, kind) => {
      const { related, people } = subject().ids;
      const creator = creatorOf(kind);
      // A day of its own, so that lists and timeline hold these records alone.
      const occurredOn = new Date(Date.UTC(2026, 8, 1 + kinds.indexOf(kind))).toISOString().slice(0, 10);
      const narrow = `since=${occurredOn}&until=${occurredOn}`;
      const records = await Promise.all(tiers.map((tier) => create(subject(), creator, kind, related, { tier, occurredOn })));
      const about = kind.about === 'staff' ? `staff=${people.mentor}` : `pupil=${related}`;
      for (const persona of personas) {
        const standing = { ...standingHere(persona, kind), author: persona === creator };
        const list = await ask(subject(), persona, 'GET', `/v1/${kind.plural}?${narrow}&${about}`);
        const timeline = await ask(subject(), persona, 'GET', `/v1/pupils/${related}/timeline?${narrow}`);
        for (const record of records) {
          const level = decide(kind, record.tier, standing);
          const said = `${persona} sees ${level} of ${kind.kind} at ${record.tier}`;
          const one = await ask(subject(), persona, 'GET', `/v1/${kind.plural}/${record.id}`);
          const isSeen = level === 'full' || level === 'summary';
          expect(one.status, said).toBe(isSeen ? 200 : 404);
          expect(list.body.items.find(({ id }: { id: string }) => id === record.id)?.view, said).toBe(isSeen ? level : undefined);
          const inTimeline = timeline.body.items?.find(({ id }: { id: string }) => id === record.id);
          expect(inTimeline?.view, said).toBe(level === 'none' || kind.about === 'staff' ? undefined : level);
          if (level === 'exists' && inTimeline) expect(Stub.safeParse(inTimeline).error, said).toBeUndefined();
          if (!isSeen) continue;
          expect(kind.seen.safeParse(one.body).error, said).toBeUndefined();
          expect(one.body.view, said).toBe(level);
          expect(one.headers.get('etag'), said).toBe(one.body.etag);
          if (kind.about === 'pupil') expect(inTimeline, said).toEqual(one.body);
        }
      }
      for (const record of records) await shutGlass(subject(), creator, record);
    },
  );

  test.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'a %s is written, changed and moved by those who may, and nobody else',
    { timeout: 60_000 },
    async (_name, kind) => {
      const { related } = subject().ids;
      const input = await draft(subject(), kind, related);
      const creator = creatorOf(kind);
      const others = await create(subject(), creator, kind, related);
      await shutGlass(subject(), creator, others);
      const mayWrite = personas.filter((persona) => mayCreate(kind, standingOf(persona, kind)));
      await unchanged(subject(), async () => {
        for (const persona of personas) {
          if (persona !== creator) await mayTouch(subject(), persona, kind, others);
          if (mayWrite.includes(persona)) continue;
          const made = await ask(subject(), persona, 'POST', `/v1/${kind.plural}`, { body: input });
          expect(made.status, `${persona} creates ${kind.kind}`).toBe(kind.about === 'staff' || isKnown(persona) ? 403 : 404);
        }
      });
      for (const persona of mayWrite) {
        const made = await ask(subject(), persona, 'POST', `/v1/${kind.plural}`, { body: input });
        expect(made.status, `${persona} creates ${kind.kind}`).toBe(201);
        expect(made.body.author).toBe(subject().ids.people[persona]);
        await shutGlass(subject(), persona, made.body);
      }
    },
  );

  test('a pupil to whom one has no relation is not there', async () => {
    const { nobodys, related } = subject().ids;
    const unknown = newId();
    for (const persona of ['mentor', 'otherMentor', 'teacher', 'pupil', 'parent', 'barredParent', 'ta', 'tutor', 'governor', 'agency'] as const) {
      for (const part of ['', '/timeline', '/attendance', '/care-team']) {
        const hidden = await ask(subject(), persona, 'GET', `/v1/pupils/${persona === 'barredParent' ? related : nobodys}${part}`);
        const absent = await ask(subject(), persona, 'GET', `/v1/pupils/${unknown}${part}`);
        expect(hidden.status, `${persona} ${part}`).toBe(404);
        expect(hidden.text, `${persona} ${part}`).toBe(absent.text);
      }
    }
  });

  test('a barred parent is shown nothing anywhere', async () => {
    const { related } = subject().ids;
    await create(subject(), 'mentor', kindNamed('goal'), related, { tier: 'T0' });
    for (const path of ['/v1/pupils', '/v1/pupils?search=a', '/v1/pupils?mine=true', ...kinds.map(({ plural }) => `/v1/${plural}`)]) {
      expect((await ask(subject(), 'barredParent', 'GET', path)).body, path).toEqual({ items: [] });
    }
    const team = await ask(subject(), 'dsl', 'GET', `/v1/pupils/${related}/care-team`);
    expect(team.text).not.toContain(subject().ids.people.barredParent);
  });

  test('each person is told who they are', async () => {
    for (const persona of personas) {
      const { status, body } = await ask(subject(), persona, 'GET', '/v1/me');
      expect(status).toBe(200);
      expect(Me.safeParse(body).error).toBeUndefined();
      expect(body.person.id).toBe(subject().ids.people[persona]);
      expect(body.roles).toEqual(standingOf(persona).roles);
      expect(body.school.id).toBe(subject().ids.school);
    }
  });

  test('the date of birth, the register and the care team are for those who are shown all', async () => {
    const { related } = subject().ids;
    const seen = (persona: Persona, part = '') => ask(subject(), persona, 'GET', `/v1/pupils/${related}${part}`).then(({ body }) => body);
    for (const persona of personas) {
      const pupil = await seen(persona);
      expect(PupilEntry.safeParse(pupil).success, persona).toBe(isKnown(persona));
      expect('birthDate' in pupil, persona).toBe(levelOf(persona, 'pupil') === 'full');
      const attendance = await seen(persona, '/attendance');
      const figures = levelOf(persona, 'attendance');
      expect(AttendanceAnswer.safeParse(attendance).success, persona).toBe(figures !== 'none');
      if (figures !== 'none') expect(attendance.view, persona).toBe(figures);
      expect('registers' in attendance, persona).toBe(figures === 'full');
      const team = await seen(persona, '/care-team');
      const adults = levelOf(persona, 'careTeam');
      expect(CareTeamAnswer.safeParse(team).success, persona).toBe(adults !== 'none');
      if (adults === 'none') continue;
      const relations = new Set(team.items.map(({ relation }: { relation: string }) => relation));
      expect(relations, persona).toEqual(new Set(adults === 'full' ? ['mentor', 'teacher', 'ta', 'tutor', 'parent'] : ['mentor']));
    }
  });

  test('an agency worker is shown what is shared with them, while it is', async () => {
    const { related, people } = subject().ids;
    const secret = await create(subject(), 'mentor', kindNamed('goal'), related);
    const path = `/v1/goals/${secret.id}`;
    const seen = async () => (await ask(subject(), 'agency', 'GET', path)).body;
    expect((await ask(subject(), 'agency', 'GET', `/v1/pupils/${related}`)).status).toBe(404);
    const scope = [{ kind: 'goal', fields: ['title', 'ladder'] }, { kind: 'session', fields: ['note'] }];
    const share = (more: object) => create(subject(), 'mentor', kindNamed('share'), related, { recipient: people.agency, scope, ...more });
    await share({ expiresOn: '2020-01-01' });
    expect((await seen()).code, 'an old share').toBe('not-found');
    const made = await share({ expiresOn: '2099-01-01' });

    expect((await ask(subject(), 'agency', 'GET', `/v1/pupils/${related}`)).body).toMatchObject({ id: related, relations: ['agency'] });
    expect((await ask(subject(), 'agency', 'GET', `/v1/pupils/${related}/attendance`)).status).toBe(404);
    expect(await seen()).toMatchObject({ view: 'summary', title: secret.title });
    for (const hidden of ['ladder', 'strand', 'targetDate', 'version']) expect(await seen()).not.toHaveProperty(hidden);
    const timeline = (await ask(subject(), 'agency', 'GET', `/v1/pupils/${related}/timeline`)).body.items;
    expect(new Set(timeline.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['goal']));
    expect((await ask(subject(), 'agency', 'GET', '/v1/pupils')).body.items.map(({ id }: { id: string }) => id)).toEqual([related]);

    const revoked = await ask(subject(), 'mentor', 'POST', `/v1/shares/${made.id}/revoke`, { ifMatch: made.etag, body: {} });
    expect(revoked.status).toBe(200);
    expect((await seen()).code).toBe('not-found');
    expect((await ask(subject(), 'agency', 'GET', '/v1/pupils')).body.items).toEqual([]);
  });

  test('nobody shares what they are not shown themselves', async () => {
    const { related, people } = subject().ids;
    const kind = kindNamed('share');
    const share = async (who: Persona, fields: string[]) =>
      draft(subject(), kind, related, { recipient: people.agency, expiresOn: '2020-01-01', scope: [{ kind: 'goal', fields: ['title'] }, { kind: 'agency-referral', fields }] })
        .then((body) => ask(subject(), who, 'POST', '/v1/shares', { body }));
    expect((await share('senco', ['organisation'])).status).toBe(201);
    expect((await share('senco', ['organisation', 'reason'])).body.code).toBe('not-allowed');
    expect((await share('dsl', ['organisation', 'reason'])).status).toBe(201);
    const made = (await share('mentor', ['organisation', 'reason'])).body;
    const change = (who: Persona, body: object) => ask(subject(), who, 'PATCH', `/v1/shares/${made.id}`, { ifMatch: made.etag, body });
    // Nor is another's share prolonged, widened or turned to somebody else, unless it is narrowed to what one sees.
    expect((await change('senco', { expiresOn: '2020-01-02' })).body.code).toBe('not-allowed');
    expect((await change('senco', { scope: [{ kind: 'note', fields: ['title'] }] })).body.code).toBe('not-allowed');
    expect((await change('senco', { scope: [{ kind: 'no-such-kind', fields: ['title'] }] })).body.code).toBe('not-allowed');
    const narrowed = await change('senco', { scope: [{ kind: 'goal', fields: ['title'] }] });
    expect(narrowed.status).toBe(200);
    expect((await ask(subject(), 'senco', 'POST', `/v1/shares/${made.id}/revoke`, { ifMatch: narrowed.body.etag, body: {} })).status).toBe(200);
  });

  test('a head opens what they are not shown with a reason, and it is told', async () => {
    const { alsoRelated } = subject().ids;
    const session = await create(subject(), 'mentor', kindNamed('session'), alsoRelated);
    const safeguarding = await create(subject(), 'mentor', kindNamed('session'), alsoRelated, { tier: 'T3' });
    const status = async (id: string) => (await ask(subject(), 'head', 'GET', `/v1/sessions/${id}`)).status;
    expect([await status(session.id), await status(safeguarding.id)]).toEqual([404, 404]);
    const broken = await create(subject(), 'head', kindNamed('break-glass'), alsoRelated);
    expect([await status(session.id), await status(safeguarding.id)]).toEqual([200, 404]);
    expect((await ask(subject(), 'head', 'GET', `/v1/sessions/${session.id}`)).body).toMatchObject({ view: 'full', note: session.note });
    const told = (who: Persona) => ask(subject(), who, 'GET', `/v1/break-glass/${broken.id}`).then(({ body }) => body);
    expect(await told('dsl')).toMatchObject({ view: 'full', reason: broken.reason });
    expect((await told('mentor')).code).toBe('not-found');
    const ended = await ask(subject(), 'head', 'POST', `/v1/break-glass/${broken.id}/end`, { ifMatch: broken.etag, body: {} });
    expect(ended.body.state).toBe('ended');
    expect([await status(session.id), await status(safeguarding.id)]).toEqual([404, 404]);
  });

  test('what names its readers is for them alone, of whatever tier it is', async () => {
    const { alsoRelated, people } = subject().ids;
    const seen = async (plural: string, { id }: { id: string }) => {
      const of = async (persona: Persona) => {
        const [one, list] = await Promise.all([ask(subject(), persona, 'GET', `/v1/${plural}/${id}`), ask(subject(), persona, 'GET', `/v1/${plural}?limit=200`)]);
        const listed = list.body.items.find((each: { id: string }) => each.id === id);
        expect(listed?.view, `${persona} in a list`).toBe(one.body.view);
        return one.body.view;
      };
      return Promise.all((['head', 'governor', 'dsl', 'mentor', 'teacher'] as const).map(of));
    };
    const aboutHead = await create(subject(), 'teacher', kindNamed('staff-concern'), alsoRelated, { staff: people.head, readers: [people.governor], tier: 'T1' });
    expect(await seen('staff-concerns', aboutHead)).toEqual([undefined, 'full', undefined, undefined, 'summary']);
    const aboutMentor = await create(subject(), 'teacher', kindNamed('staff-concern'), alsoRelated, { readers: [people.governor], tier: 'T1' });
    expect(await seen('staff-concerns', aboutMentor)).toEqual([undefined, 'full', undefined, undefined, 'summary']);

    const [open, forNobodyElse, forHead] = await Promise.all([undefined, [people.dsl], [people.head]].map((readers) =>
      create(subject(), 'dsl', kindNamed('chronology-entry'), alsoRelated, { readers })));
    expect(await seen('chronology-entries', open)).toEqual(['summary', undefined, 'full', undefined, undefined]);
    expect(await seen('chronology-entries', forNobodyElse)).toEqual([undefined, undefined, 'full', undefined, undefined]);
    expect(await seen('chronology-entries', forHead)).toEqual(['full', undefined, 'full', undefined, undefined]);
    const timeline = (await ask(subject(), 'mentor', 'GET', `/v1/pupils/${alsoRelated}/timeline?limit=200`)).body.items;
    const inTimeline = [open, forNobodyElse, forHead].map(({ id }) => timeline.find((each: { id: string }) => each.id === id)?.view);
    expect(inTimeline).toEqual(['exists', undefined, undefined]);
  });

  test('a contact with home is shown, of parents, to the one with whom it was', async () => {
    const { alsoRelated, related, people } = subject().ids;
    const kind = kindNamed('contact');
    const [withHer, withOther, withNobody] = await Promise.all([people.parent.toUpperCase(), people.barredParent, undefined].map((whom) => create(subject(), 'mentor', kind, related, { with: whom })));
    const seen = async (record: any, persona: Persona) => (await ask(subject(), persona, 'GET', `/v1/contacts/${record.id}`)).body.view;
    for (const record of [withHer, withOther, withNobody]) {
      expect(await seen(record, 'mentor')).toBe('full');
      expect(await seen(record, 'parent')).toBe(record === withHer ? 'summary' : undefined);
      expect(await seen(record, 'barredParent')).toBeUndefined();
    }
    const list = (await ask(subject(), 'parent', 'GET', `/v1/contacts?pupil=${related}&limit=200`)).body.items;
    expect(list.map(({ id }: { id: string }) => id)).toEqual([withHer.id]);
    expect(list[0]).toMatchObject({ agreed: withHer.agreed });
    const timeline = (await ask(subject(), 'parent', 'GET', `/v1/pupils/${related}/timeline?limit=200`)).body.items;
    expect(timeline.filter((each: { kind: string }) => each.kind === 'contact').map(({ id }: { id: string }) => id)).toEqual([withHer.id]);
    const elsewhere = await create(subject(), 'mentor', kind, alsoRelated, { with: people.parent });
    expect(await seen(elsewhere, 'parent'), 'of a pupil who is no child of theirs').toBeUndefined();
  });

  test('what is hidden does not move what is shown', async () => {
    const { related } = subject().ids;
    const goal = await create(subject(), 'mentor', kindNamed('goal'), related);
    const path = `/v1/goals/${goal.id}`;
    const before = await ask(subject(), 'teacher', 'GET', path);
    const hidden = await ask(subject(), 'mentor', 'PATCH', path, { ifMatch: goal.etag, body: { ladder: null } });
    expect(hidden.status).toBe(200);
    const after = await ask(subject(), 'teacher', 'GET', path);
    expect(after.text).toBe(before.text);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    const shown = await ask(subject(), 'mentor', 'PATCH', path, { ifMatch: hidden.body.etag, body: { title: 'Another title' } });
    expect(shown.status).toBe(200);
    expect((await ask(subject(), 'teacher', 'GET', path)).headers.get('etag')).not.toBe(before.headers.get('etag'));
  });
}

/** Where a persona stands towards a record made from a kind's example, which names the head as its reader if it names any. */
const standingHere = (persona: Persona, kind: RecordKind): Standing => ({
  ...standingOf(persona, kind),
  ...(kind.named !== undefined && kind.named in kind.example && { named: persona === 'head' }),
});

/** Tries an edit and each action on somebody else's record. */
async function mayTouch(subject: Subject, persona: Persona, kind: RecordKind, record: any): Promise<void> {
  const standing = standingHere(persona, kind);
  const level = decide(kind, record.tier, standing);
  const refused = level === 'full' || level === 'summary' ? 403 : 404;
  const path = `/v1/${kind.plural}/${record.id}`;
  const edited = await ask(subject, persona, 'PATCH', path, { body: {} });
  expect(edited.status, `${persona} edits ${kind.kind}`).toBe(mayChange(kind, kind.edit.by, record.tier, standing) ? 428 : refused);
  for (const [name, action] of Object.entries(kind.actions)) {
    const acted = await ask(subject, persona, 'POST', `${path}/${name}`, { body: action.example ?? {} });
    expect(acted.status, `${persona} ${name} ${kind.kind}`).toBe(mayChange(kind, action.by, record.tier, standing) ? 428 : refused);
    expect(Problem.safeParse(acted.body).error).toBeUndefined();
  }
  const history = await ask(subject, persona, 'GET', `${path}/history`);
  expect(history.status, `${persona} history ${kind.kind}`).toBe(level === 'full' ? 200 : refused);
}
