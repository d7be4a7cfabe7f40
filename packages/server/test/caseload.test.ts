import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseloadRow } from '@learning-mentor/core/caseload';
import { inSchool, type Database } from '@learning-mentor/server';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import { openDatabase } from './support/database.js';

const clock = { now: new Date('2026-11-23T09:00:00Z') };
const counted = { statements: 0 };
let school: TestSchool;
beforeAll(async () => {
  school = await createTestSchool({ database: counting(await openDatabase()), now: () => clock.now });
});
afterAll(() => school.close());

/** Counts what is asked within transactions. */
function counting(database: Database): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((query) =>
        work(((sql: string, parameters?: never) => {
          counted.statements++;
          return query(sql, parameters);
        }) as typeof query),
      ),
  };
}

const ask = async (person: TestPerson, method: string, path: string, body?: object, ifMatch?: string) => {
  const headers = {
    authorization: `Bearer ${await school.tokenFor(person)}`,
    'content-type': 'application/json',
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
  const response = await school.fetch(`${school.baseUrl}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const answer = (await response.json()) as any;
  expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
  return answer;
};
const rowOf = async (pupil: TestPerson, person: TestPerson = school.samField, query = '') =>
  (await ask(person, 'GET', `/v1/caseload${query}`)).rows.find((row: any) => row.pupil.id === pupil.id);

test('a row says where a pupil stands, as a mentor would read it', async () => {
  const { amelia, samField } = school;
  const at = async (day: string, work: () => Promise<void>) => {
    clock.now = new Date(`${day}T10:00:00Z`);
    await work();
  };
  const make = (plural: string, body: object) => ask(samField, 'POST', `/v1/${plural}`, { pupil: amelia.id, ...body });
  const act = (plural: string, record: any, action: string, body: object = {}) =>
    ask(samField, 'POST', `/v1/${plural}/${record.id}/${action}`, body, record.etag);
  let opened: any;
  let goal: any;
  await at('2026-09-07', async () => {
    opened = await make('cases', { mentor: samField.id, reason: 'Late most mornings', agreedUntil: '2027-01-22' });
    opened = await act('cases', opened, 'agree', { limitsExplained: true, pupilAgreed: true, parentAgreed: 'yes' });
    const rating = (barrier: string, severity: number) => ({ barrier, severity, confidence: 'likely' });
    await make('barrier-assessments', {
      phase: 'baseline',
      informants: ['pupil'],
      state: 'complete',
      ratings: [{ ...rating('ATT-04', 4), adultsWillChange: 'Greeted at the gate' }, rating('SEM-02', 2), rating('STU-01', 1)],
    });
    goal = await make('goals', {
      title: 'Be on time',
      strand: 'academic',
      state: 'agreed',
      ladder: { muchLess: 'a', less: 'b', expected: 'c', more: 'd', muchMore: 'e', baseline: -2 },
    });
    await make('goals', { title: 'Not yet', strand: 'academic', occurredOn: '2026-09-08' });
    const gone = await make('goals', { title: 'Given up', strand: 'academic' });
    await act('goals', gone, 'withdraw');
    await make('sessions', { minutes: 30 });
  });
  await at('2026-10-05', async () => {
    await make('barrier-assessments', {
      phase: 'review',
      informants: ['pupil'],
      state: 'complete',
      ratings: [
        { barrier: 'ATT-04', severity: 2, confidence: 'likely' },
        { barrier: 'SEM-02', severity: 3, confidence: 'likely' },
        { barrier: 'STU-01', severity: 0, confidence: 'likely' },
      ],
    });
    await make('barrier-assessments', {
      phase: 'exit',
      informants: ['pupil'],
      state: 'draft',
      ratings: [{ barrier: 'BEH-01', severity: 4, confidence: 'likely' }],
    });
    goal = await act('goals', goal, 'rate', { level: -1, by: 'mentor' });
    await make('sessions', { minutes: 20 });
    await make('sessions', { state: 'not-held', notHeld: 'room' });
    await make('sessions', { state: 'planned', occurredOn: '2026-10-12', startsAt: '13:10' });
    await make('sessions', { state: 'planned', occurredOn: '2026-11-30', startsAt: '13:10' });
    await make('reviews', { case: opened.id, attendees: ['pupil'], state: 'planned', dueOn: '2026-11-20' });
  });
  // Ten weeks from 7 September: two absent mornings in each of the last five.
  const week = '//////////';
  await inSchool(school.database, school.school.id, (query) =>
    query("INSERT INTO register (school, pupil, year, first_day, marks) VALUES ($1, $2, 2026, '2026-09-07', $3)", [
      school.school.id,
      amelia.id,
      `${week.repeat(5)}${`OO${week.slice(2)}`.repeat(5)}`,
    ]),
  );
  clock.now = new Date('2026-11-23T10:00:00Z');

  const row = await rowOf(amelia);
  expect(CaseloadRow.safeParse(row).error).toBeUndefined();
  expect(row).toEqual({
    pupil: { id: amelia.id, given: 'Amelia', family: 'Marsh', yearGroup: 8, registrationGroup: '8B', birthDate: '2014-02-11' },
    case: { id: opened.id, state: 'active' },
    barriers: [
      { barrier: 'SEM-02', severity: 3, baseline: 2 },
      { barrier: 'ATT-04', severity: 2, baseline: 4 },
      { barrier: 'STU-01', severity: 0, baseline: 1 },
    ],
    goals: [
      { view: 'full', id: goal.id, title: 'Be on time', strand: 'academic', state: 'agreed', level: -1, baseline: -2, etag: goal.etag },
      { view: 'full', id: expect.any(String), title: 'Not yet', strand: 'academic', state: 'draft', etag: '"1"' },
    ],
    attendance: {
      possible: 100,
      absent: 10,
      late: 0,
      persistentAbsence: true,
      weeks: [null, null, null, null, 100, 100, 100, 100, 100, 80, 80, 80, 80, 80],
      change: -20,
    },
    lastSessionOn: '2026-10-05',
    sessionsHeld: 2,
    next: { id: expect.any(String), kind: 'session', on: '2026-11-30', at: '13:10' },
    reviewDueOn: '2026-11-20',
    matters: [
      { code: 'review-overdue', level: 'needs-you', params: { days: 3 } },
      { code: 'no-session', level: 'needs-you', params: { days: 49 } },
      { code: 'attendance-falling-fast', level: 'needs-you', params: { points: 20 } },
      { code: 'goal-stalled', level: 'watch', params: { weeks: 7, goals: 1 } },
    ],
  });
  const [first, ...others] = (await ask(samField, 'GET', '/v1/caseload')).rows;
  expect(first.pupil.id).toBe(amelia.id);
  expect(others.map(({ pupil }: any) => pupil.family)).toEqual(['Jenkins', 'Owusu', 'Whitfield']);
});

test('to a SENCO the same row says nothing of sessions, to a head nothing of barriers and ratings', async () => {
  const query = `?mentor=${school.samField.id}`;
  const senco = await rowOf(school.amelia, school.danielOkafor, query);
  for (const hidden of ['lastSessionOn', 'next', 'sessionsHeld']) expect(senco).not.toHaveProperty(hidden);
  expect(senco.barriers.map(({ barrier }: any) => barrier)).toEqual(['SEM-02', 'ATT-04', 'STU-01']);
  expect(senco.matters.map(({ code }: any) => code)).toEqual(['review-overdue', 'attendance-falling-fast', 'goal-stalled']);
  const head = await rowOf(school.amelia, school.margaretLowe, query);
  expect(head).not.toHaveProperty('barriers');
  expect(head.goals[0]).toEqual({
    view: 'summary',
    id: expect.any(String),
    title: 'Be on time',
    strand: 'academic',
    state: 'agreed',
    etag: expect.stringMatching(/^"s-/),
  });
  expect(head.matters.map(({ code }: any) => code)).not.toContain('goal-stalled');
});

test('the database is asked as often for forty pupils as for four', async () => {
  const statements = async () => {
    counted.statements = 0;
    await ask(school.samField, 'GET', '/v1/caseload');
    return counted.statements;
  };
  const few = await statements();
  const ids = Array.from({ length: 36 }, () => randomUUID());
  await inSchool(school.database, school.school.id, async (query) => {
    await query(
      "INSERT INTO person (school, id, kind, given, family) SELECT $1::uuid, id, 'pupil', 'Pupil', 'Number' FROM unnest($2::uuid[]) AS id",
      [school.school.id, ids],
    );
    await query(
      "INSERT INTO relationship (school, pupil, person, relation) SELECT $1::uuid, id, $3::uuid, 'mentor' FROM unnest($2::uuid[]) AS id",
      [school.school.id, ids, school.samField.id],
    );
  });
  expect(await statements()).toBe(few);
  expect((await ask(school.samField, 'GET', '/v1/caseload')).rows).toHaveLength(40);
  expect(few).toBeLessThanOrEqual(7);
});
