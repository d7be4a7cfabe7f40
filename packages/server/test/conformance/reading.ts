import { expect, test } from 'vitest';
import { decide, mayChange, mayCreate, rolesFor, tiers, type Standing } from '@learning-mentor/core/access';
import { CareTeamAnswer, AttendanceAnswer, Me, PupilEntry, Problem } from '@learning-mentor/core/contract';
import { Stub, type RecordKind } from '@learning-mentor/core/record';
import { ask, create, draft, kinds, kindNamed, newId, unchanged } from './ask.js';
import { creatorOf, standingOf } from './standings.js';
import { personas, type Persona, type Subject } from './subject.js';

/** Whether the persona may know of the pupil at all. */
const isKnown = (persona: Persona): boolean => rolesFor(standingOf(persona)).length > 0;

/** Who is shown what, and who may do what: each answer is compared with core's own decision. */
export function whoSeesWhat(subject: () => Subject): void {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'a %s is shown to each role as far as its tier allows',
    { timeout: 60_000 },
    async (_name, kind) => {
      const { related, people } = subject().ids;
      const creator = creatorOf(kind);
      const records = await Promise.all(tiers.map((tier) => create(subject(), creator, kind, related, { tier })));
      const about = kind.about === 'staff' ? `staff=${people.mentor}` : `pupil=${related}`;
      for (const persona of personas) {
        const standing = { ...standingHere(persona, kind), author: persona === creator };
        const list = await ask(subject(), persona, 'GET', `/v1/${kind.plural}?limit=200&${about}`);
        const timeline = await ask(subject(), persona, 'GET', `/v1/pupils/${related}/timeline?limit=200`);
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
      }
    },
  );

  test('a pupil to whom one has no relation is not there', async () => {
    const { nobodys, related } = subject().ids;
    const unknown = newId();
    for (const persona of ['mentor', 'otherMentor', 'teacher', 'pupil', 'parent', 'barredParent'] as const) {
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
    for (const persona of personas.filter((name) => !['otherMentor', 'barredParent'].includes(name))) {
      const pupil = await seen(persona);
      expect(PupilEntry.safeParse(pupil).error).toBeUndefined();
      expect('birthDate' in pupil, persona).toBe(persona !== 'teacher');
      const attendance = await seen(persona, '/attendance');
      expect(AttendanceAnswer.safeParse(attendance).error).toBeUndefined();
      expect(attendance.view, persona).toBe(['teacher', 'pupil'].includes(persona) ? 'summary' : 'full');
      expect('registers' in attendance, persona).toBe(attendance.view === 'full');
      const team = await seen(persona, '/care-team');
      expect(CareTeamAnswer.safeParse(team).error).toBeUndefined();
      const relations = new Set(team.items.map(({ relation }: { relation: string }) => relation));
      expect(relations, persona).toEqual(
        new Set(['teacher', 'pupil', 'parent'].includes(persona) ? ['mentor'] : ['mentor', 'teacher', 'parent']),
      );
    }
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
