import { expect, test } from 'vitest';
import { CaseloadAnswer } from '@learning-mentor/core/contract';
import { ask, create, kindNamed, newId, type Who } from './ask.js';
import type { Subject } from './subject.js';

const [goal, session, mentoringCase, assessment, review] = ['goal', 'session', 'case', 'barrier-assessment', 'review'].map(kindNamed) as [
  any,
  any,
  any,
  any,
  any,
];

/** Lists, pages, filters, pupils and the caseload. */
export function listing(subject: () => Subject): void {
  const pages = async (who: Who, path: string): Promise<any[][]> => {
    const all: any[][] = [];
    for (let next: string | undefined = ''; next !== undefined && all.length < 100;) {
      const { status, body } = await ask(subject(), who, 'GET', `${path}${next && `&cursor=${encodeURIComponent(next)}`}`);
      expect(status).toBe(200);
      all.push(body.items);
      next = body.next;
    }
    return all;
  };
  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

  test('pages hold each record once, the newest first, also while others are written', async () => {
    const { alsoRelated } = subject().ids;
    const days = ['2026-09-07', '2026-09-07', '2026-09-07', '2026-09-08', '2026-09-01', '2026-09-10', '2026-09-07'];
    const made = [];
    for (const occurredOn of days) made.push(await create(subject(), 'mentor', session, alsoRelated, { occurredOn }));
    const expected = made.toSorted((a, b) => (a.occurredOn + a.id < b.occurredOn + b.id ? 1 : -1));
    const path = `/v1/sessions?pupil=${alsoRelated}&since=2026-09-01&until=2026-09-30`;
    const all = await pages('mentor', `${path}&limit=3`);
    expect(all.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(all.flat()).toEqual(expected);

    const first = await ask(subject(), 'mentor', 'GET', `${path}&limit=3`);
    const newer = await create(subject(), 'mentor', session, alsoRelated, { occurredOn: '2026-09-30' });
    const second = await ask(subject(), 'mentor', 'GET', `${path}&limit=3&cursor=${first.body.next}`);
    expect(ids(second.body.items)).toEqual(ids(expected.slice(3, 6)));
    expect(ids((await ask(subject(), 'mentor', 'GET', `${path}&limit=1`)).body.items)).toEqual([newer.id]);
  });

  test('a page that is exactly full is followed by none', async () => {
    const { alsoRelated } = subject().ids;
    for (let i = 0; i < 2; i++) await create(subject(), 'mentor', goal, alsoRelated, { occurredOn: '2026-10-05' });
    const { body } = await ask(subject(), 'mentor', 'GET', `/v1/goals?pupil=${alsoRelated}&since=2026-10-05&until=2026-10-05&limit=2`);
    expect(body.items).toHaveLength(2);
    expect('next' in body).toBe(false);
  });

  test('a list is narrowed by each part of the envelope', async () => {
    const { alsoRelated, related, people } = subject().ids;
    const one = await create(subject(), 'mentor', goal, alsoRelated, { occurredOn: '2026-08-03', dueOn: '2026-08-20', state: 'agreed' });
    const two = await create(subject(), 'mentor', goal, related, { occurredOn: '2026-08-04' });
    const find = async (query: string) =>
      ids((await ask(subject(), 'mentor', 'GET', `/v1/goals?since=2026-08-01&until=2026-08-31&${query}`)).body.items);
    expect(await find('')).toEqual([two.id, one.id]);
    expect(await find(`pupil=${alsoRelated}`)).toEqual([one.id]);
    expect(await find('state=agreed')).toEqual([one.id]);
    expect(await find('dueBy=2026-08-20')).toEqual([one.id]);
    expect(await find('dueBy=2026-08-19')).toEqual([]);
    expect(await find(`author=${people.mentor}`)).toEqual([two.id, one.id]);
    expect(await find(`author=${people.dsl}`)).toEqual([]);
    expect(ids((await ask(subject(), 'mentor', 'GET', '/v1/goals?since=2026-08-04&until=2026-08-04')).body.items)).toEqual([two.id]);
  });

  test('a timeline mixes kinds, and tells of what is hidden only that it is there', async () => {
    const { alsoRelated } = subject().ids;
    const day = '2026-07-06';
    const made = [
      await create(subject(), 'mentor', goal, alsoRelated, { occurredOn: day }),
      await create(subject(), 'mentor', session, alsoRelated, { occurredOn: day, tier: 'T3' }),
    ];
    const path = `/v1/pupils/${alsoRelated}/timeline?since=${day}&until=${day}&limit=1`;
    expect((await pages('mentor', path)).flat()).toEqual(made.toReversed());
    const [stub, seen] = (await pages('senco', path)).flat();
    expect(stub).toEqual({ id: made[1].id, pupil: alsoRelated, occurredOn: day, view: 'exists' });
    expect(seen.id).toBe(made[0].id);
    expect((await pages('head', path)).flat().map(({ view }) => view)).toEqual(['summary']);
  });

  test('pupils come by name, page by page, and are found by parts of it', async () => {
    const all = await ask(subject(), 'dsl', 'GET', '/v1/pupils');
    expect(all.body.items.length).toBeGreaterThan(3);
    const paged = (await pages('dsl', '/v1/pupils?limit=2')).flat();
    expect(paged).toEqual(all.body.items);
    const names = paged.map(({ family, given }) => `${family} ${given}`.toLowerCase());
    expect(names).toEqual(names.toSorted());
    const [first] = paged;
    const found = await ask(
      subject(),
      'dsl',
      'GET',
      `/v1/pupils?search=${encodeURIComponent(`${first.family.toUpperCase().slice(0, 3)} ${first.given.toLowerCase()}`)}`,
    );
    expect(ids(found.body.items)).toContain(first.id);
    expect((await ask(subject(), 'dsl', 'GET', '/v1/pupils?search=zzzz%25')).body.items).toEqual([]);
    expect((await ask(subject(), 'dsl', 'GET', '/v1/pupils?mine=true')).body.items).toEqual([]);
    const mine = await ask(subject(), 'mentor', 'GET', '/v1/pupils');
    expect(ids(mine.body.items)).toEqual(expect.arrayContaining([subject().ids.related, subject().ids.alsoRelated]));
    expect(ids(mine.body.items)).not.toContain(subject().ids.unrelated);
    expect(mine.body.items.every(({ relations }: any) => relations.includes('mentor'))).toBe(true);
  });

  test('a caseload holds the mentor’s pupils, with what each reader may know of them', async () => {
    const { related, alsoRelated, people } = subject().ids;
    const opened = await create(subject(), 'mentor', mentoringCase, related, { mentor: people.mentor, agreedUntil: '2099-01-01' });
    await create(subject(), 'mentor', assessment, related, { state: 'complete', occurredOn: '2099-01-01' });
    const planned = await create(subject(), 'mentor', review, related, { case: opened.id, state: 'planned', dueOn: '2098-12-31' });
    const own = await ask(subject(), 'mentor', 'GET', '/v1/caseload');
    expect(CaseloadAnswer.safeParse(own.body).error).toBeUndefined();
    expect(own.body.mentor.id).toBe(people.mentor);
    const rowOf = (body: any, pupil: string) => body.rows.find((row: any) => row.pupil.id === pupil);
    expect(own.body.rows.map((row: any) => row.pupil.id)).toEqual(expect.arrayContaining([related, alsoRelated]));
    expect(rowOf(own.body, related)).toMatchObject({
      case: { id: opened.id, state: 'proposed' },
      barriers: [{ barrier: 'ATT-04', severity: 3 }],
    });
    expect(rowOf(own.body, related).sessionsHeld).toBeGreaterThan(0);
    expect(
      [
        planned.dueOn,
        ...(await pages('mentor', `/v1/reviews?pupil=${related}&state=planned&limit=200`))
          .flat()
          .map((each) => each.dueOn ?? each.occurredOn),
      ].sort()[0],
    ).toBe(rowOf(own.body, related).reviewDueOn);
    const levels = own.body.rows.map((row: any) => ['needs-you', 'watch', 'on-track'].indexOf(row.matters[0].level));
    expect(levels).toEqual(levels.toSorted());

    for (const who of ['teacher', 'pupil', 'parent', 'barredParent', 'otherMentor'] as const)
      expect((await ask(subject(), who, 'GET', `/v1/caseload?mentor=${people.mentor}`)).status, who).toBe(403);
    for (const who of ['teacher', 'pupil', 'senco', 'head'] as const)
      expect((await ask(subject(), who, 'GET', '/v1/caseload')).status, who).toBe(403);
    expect((await ask(subject(), 'senco', 'GET', `/v1/caseload?mentor=${newId()}`)).status).toBe(404);
    const senco = await ask(subject(), 'senco', 'GET', `/v1/caseload?mentor=${people.mentor}`);
    expect(CaseloadAnswer.safeParse(senco.body).error).toBeUndefined();
    expect('lastSessionOn' in rowOf(senco.body, related), 'sessions only exist for a SENCO').toBe(false);
    expect(rowOf(senco.body, related), 'a SENCO reads how severe a barrier is').toMatchObject({ barriers: [{ barrier: 'ATT-04', severity: 3 }] });
    const head = await ask(subject(), 'head', 'GET', `/v1/caseload?mentor=${people.mentor}`);
    expect('barriers' in rowOf(head.body, related), 'a summary of an assessment holds no ratings').toBe(false);
  });
}
