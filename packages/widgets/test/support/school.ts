import type { CaseloadRow } from '@learning-mentor/core/caseload';
import type { CaseloadAnswer, Me } from '@learning-mentor/core/contract';
import { kinds } from '@learning-mentor/core/record';
import type { Goal } from '@learning-mentor/core/goal';
import type { Session } from '@learning-mentor/core/session';
import type { Client } from '../../src/internal/client.js';

type Input = Parameters<Client['sessions']['create']>[0];
type Rating = Parameters<Client['goals']['rate']>[1];

const uuid = (kind: number, n: number) => `0199a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

export const today = '2026-05-12';
export const me: Me = {
  person: { id: uuid(1, 1), given: 'Sam', family: 'Field' },
  roles: ['mentor'],
  school: { id: uuid(0, 1), name: 'Alder Bridge School', invented: true },
  today,
};

const pupilOf = (n: number, given: string, family: string, registrationGroup: string) => ({ id: uuid(2, n), given, family, registrationGroup, yearGroup: parseInt(registrationGroup, 10) });
export const amelia = pupilOf(1, 'Amelia', 'Marsh', '8B');
export const kofi = pupilOf(2, 'Kofi', 'Owusu', '9A');
const leah = pupilOf(3, 'Leah', 'Jenkins', '7C');
export const tomasz = pupilOf(4, 'Tomasz', 'Sikora', '10D');
const zara = pupilOf(5, 'Zara', 'Ahmed', '8A');
export const ben = pupilOf(6, 'Ben', 'Whitfield', '9C');

const stamps = { school: me.school.id, author: me.person.id, version: 1, createdAt: '2026-01-14T10:00:00.000Z', updatedAt: '2026-01-14T10:00:00.000Z', view: 'full' } as const;

const goal = (n: number, pupil: { id: string }, title: string, words: readonly [string, string, string, string, string], levels: readonly Goal['ratings'][] | undefined = undefined): Goal => ({
  ...stamps, id: uuid(3, n), kind: 'goal', pupil: pupil.id, tier: 'T1', state: 'agreed', occurredOn: '2026-01-14', etag: `"g${n}-1"`,
  title, strand: n % 2 === 0 ? 'social-emotional' : 'academic',
  ladder: { muchLess: words[0], less: words[1], expected: words[2], more: words[3], muchMore: words[4], baseline: -1 },
  ...(levels?.[0] === undefined ? {} : { ratings: levels[0] }),
});

const rated = (level: Rating['level'], at: string) => [{ level, by: 'mentor' as const, at: `${at}T10:00:00.000Z`, id: uuid(9, 1), person: me.person.id }];

export const ameliasGoals: Goal[] = [
  goal(1, amelia, 'Arrive before 8:40 at least four days a week', ['Late every day', 'On time one day', 'On time four days', 'On time every day', 'Early enough for breakfast club'], [rated(0, '2026-05-05')]),
  goal(2, amelia, 'Ask for help once in each English lesson', ['Does not speak', 'Asks a friend', 'Asks the teacher once', 'Asks more than once', 'Helps others to ask']),
  goal(3, amelia, 'Use the calm plan before leaving a room', ['Leaves at once', 'Leaves, then uses it', 'Uses it when reminded', 'Uses it alone', 'Teaches it to a friend'], [rated(1, '2026-05-05')]),
];

type Weeks = readonly (number | null)[];
const falling: Weeks = [96, 95, 93, 91, 88, 87, 88, 89, null, 90, 88, 86, 82, 88];
const rising: Weeks = [88, 90, 92, 94, 95, 94, 93, 94, null, 96, 98, 97, 97, 92];
const flat: Weeks = [91, 90, 90, 88, 90, 92, 91, 93, null, 93, 95, 97, 97, 93];

const row = (
  pupil: CaseloadRow['pupil'],
  more: Pick<CaseloadRow, 'barriers' | 'matters'> & Partial<CaseloadRow> & { readonly levels: readonly (readonly [string, number | undefined, number?])[] },
): CaseloadRow => {
  const { levels, ...rest } = more;
  return {
    pupil, case: { id: uuid(4, 1), state: 'active' }, sessionsHeld: 3,
    goals: levels.map(([title, level, baseline = -1], index) => ({
      view: 'full', id: uuid(3, index + 1), title, strand: 'academic', state: 'agreed', ...(level === undefined ? {} : { level: level as 0 }), baseline: baseline as -1, etag: `"g${index}"`,
    })),
    ...rest,
  };
};

/** Six pupils as a mentor would have them on an ordinary Tuesday. */
export const rows: CaseloadRow[] = [
  row(amelia, {
    barriers: [{ barrier: 'ATT-04', severity: 3, baseline: 4 }, { barrier: 'SEM-02', severity: 2, baseline: 3 }],
    levels: [['Arrive before 8:40 at least four days a week', 1], ['Ask for help once in each English lesson', -1, -2], ['Use the calm plan before leaving a room', -2, -2]],
    attendance: { possible: 234, absent: 27, late: 19, persistentAbsence: true, weeks: [...falling], change: -3.1 },
    lastSessionOn: '2026-05-10', next: { id: uuid(5, 1), kind: 'session', on: today, at: '13:10' }, reviewDueOn: '2026-05-09',
    matters: [{ code: 'review-overdue', level: 'needs-you', params: { days: 3 } }, { code: 'attendance-falling', level: 'watch', params: { points: 3.1 } }],
  }),
  row(tomasz, {
    barriers: [{ barrier: 'BEH-03', severity: 4, baseline: 4 }, { barrier: 'FAM-01', severity: 2, baseline: 1 }],
    levels: [['Stay in maths for the whole lesson', -2, -2]],
    attendance: { possible: 230, absent: 47, late: 9, persistentAbsence: true, weeks: [92, 91, 88, 86, 86, 82, 80, 79, null, 78, 76, 74, 74, 75], change: -6.8 },
    lastSessionOn: '2026-05-03', sessionsHeld: 6,
    matters: [
      { code: 'no-session', level: 'needs-you', params: { days: 9 } }, { code: 'attendance-falling-fast', level: 'needs-you', params: { points: 6.8 } },
      { code: 'goal-stalled', level: 'watch', params: { weeks: 5, goals: 1 } },
    ],
  }),
  row(leah, {
    barriers: [{ barrier: 'ACA-01', severity: 2, baseline: 3 }, { barrier: 'ENG-01', severity: 1, baseline: 3 }],
    levels: [['Read aloud to one person each day', -1, -2], ['Put a hand up once a lesson', 0], ['Finish one book', undefined]],
    attendance: { possible: 233, absent: 16, late: 3, persistentAbsence: false, weeks: [...flat], change: 0.4 },
    lastSessionOn: '2026-05-11', sessionsHeld: 9, next: { id: uuid(5, 3), kind: 'session', on: today, at: '14:20' }, reviewDueOn: '2026-05-15',
    matters: [{ code: 'goal-stalled', level: 'watch', params: { weeks: 4, goals: 1 } }],
  }),
  row(ben, {
    barriers: [{ barrier: 'FAM-02', severity: 3, baseline: 3 }],
    levels: [['Catch up on homework at lunch', -1, -2], ['Tell a teacher on hard mornings', -1, -2], ['Go to the young carers’ group', 0, -2]],
    attendance: { possible: 234, absent: 23, late: 12, persistentAbsence: false, weeks: [93, 92, 91, 88, 86, 87, 90, 94, null, 96, 98, 93, 92, 90], change: -0.6 },
    lastSessionOn: '2026-05-08', sessionsHeld: 2, next: { id: uuid(5, 6), kind: 'session', on: '2026-05-18', at: '11:30' },
    matters: [{ code: 'consent-expiring', level: 'watch', params: { days: 12 } }],
  }),
  row(kofi, {
    barriers: [{ barrier: 'PEE-01', severity: 1, baseline: 3 }, { barrier: 'ATT-01', severity: 0, baseline: 2 }],
    levels: [['Sit with the chess club on Fridays', 2], ['Walk away and tell an adult', 0]],
    attendance: { possible: 232, absent: 11, late: 2, persistentAbsence: false, weeks: [...rising], change: 1.2 },
    lastSessionOn: '2026-05-06', next: { id: uuid(5, 2), kind: 'review', on: '2026-05-14', at: '10:00' }, reviewDueOn: '2026-05-14',
    matters: [{ code: 'on-track', level: 'on-track', params: {} }],
  }),
  row(zara, {
    barriers: [{ barrier: 'TRN-01', severity: 1, baseline: 3 }, { barrier: 'LAN-01', severity: 1, baseline: 2 }],
    levels: [['Know where each lesson is', 1], ['Ask in class what a word means', 1]],
    attendance: { possible: 234, absent: 6, late: 0, persistentAbsence: false, weeks: [96, 95, 97, 96, 96, 98, 97, 97, null, 99, 97, 95, 97, 100], change: 2 },
    lastSessionOn: '2026-05-09', next: { id: uuid(5, 5), kind: 'session', on: '2026-05-15', at: '09:15' },
    matters: [{ code: 'ready-for-exit-review', level: 'on-track', params: { goals: 2 } }],
  }),
];

/** What a call of the fake client fails with: the form of the client's `ApiError`. */
export const refusal = (code: string, problem?: unknown): Error => Object.assign(new Error(code), { name: 'ApiError', code, problem });

/** What was sent, and what is answered; change it to see how a widget takes it. */
export interface FakeSchool {
  readonly client: Client;
  /** Who is signed in. */
  readonly me: Me;
  rows: CaseloadRow[];
  goals: Goal[];
  sessions: Session[];
  readonly sent: { readonly call: string; readonly body: Record<string, unknown> }[];
  /** Set to make the next calls of that name fail; return undefined to let it pass. */
  fail: (call: string, count: number) => unknown;
  /** What happens on another device. */
  tell(type: string, pupil?: string): void;
  /** Without a device key, drafts stay in memory. */
  deviceKey: string | undefined;
  delay: number;
}

let schools = 0;

/**
 * A client over a school in memory. It keeps to the types of the real one and to its rules on ids and versions. Each has an id of its
 * own, so that no draft of one is another's.
 *
 * @param who signs in: somebody at a new school, or as in an earlier visit `{ me }` of another fake
 */
export function fakeSchool(who: Pick<FakeSchool, 'me'> = { me: { ...me, school: { ...me.school, id: uuid(0, ++schools) } } }): FakeSchool {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const counts = new Map<string, number>();
  let made = 100;
  const tell = (type: string, pupil?: string) => {
    const event = { type, kind: type.split('.')[0], id: uuid(8, made), pupil, at: `${today}T12:00:00.000Z` };
    for (const name of [type, 'record']) listeners.get(name)?.forEach((listener) => listener(event));
  };
  const answer = async <Value>(call: string, value: () => Value): Promise<Value> => {
    await new Promise((resolve) => setTimeout(resolve, school.delay));
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    const failure = school.fail(call, count);
    if (failure !== undefined) throw failure;
    return structuredClone(value());
  };
  const missing = (): never => {
    throw refusal('not-found');
  };
  const listing = <Item>(call: string, items: () => Item[]) => ({
    page: () => answer(call, () => ({ items: items() })),
    async *[Symbol.asyncIterator]() {
      yield* await answer(call, items);
    },
  });
  const hold = (call: string, state: 'held' | 'not-held') => (held: { id: string; etag: string }, body: Record<string, unknown>) =>
    answer(call, () => {
      school.sent.push({ call, body: { ...body, id: held.id } });
      const session = school.sessions.find(({ id }) => id === held.id) ?? missing();
      if (session.state !== 'planned') throw refusal('wrong-state');
      Object.assign(session, body, { state, etag: `${session.etag}+` });
      tell(`session.${state}`, session.pupil);
      return session;
    });
  const client = {
    kinds,
    newId: () => uuid(7, ++made),
    on(name: string, listener: (event: unknown) => void) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
    close: () => listeners.clear(),
    me: () => answer('me', () => school.me),
    caseload: (): Promise<CaseloadAnswer> => answer('caseload', () => ({ mentor: me.person, today, rows: school.rows })),
    devices: {
      key: () => answer('device key', () => ({ key: school.deviceKey ?? (() => { throw refusal('network'); })() })),
      forget: () => answer('forget device', () => undefined),
    },
    pupils: {
      get: (pupil: string | { id: string }) =>
        answer('pupil', () => {
          const id = typeof pupil === 'string' ? pupil : pupil.id;
          const found = school.rows.find((each) => each.pupil.id === id) ?? missing();
          return { ...found.pupil, relations: ['mentor'] };
        }),
      careTeam: () => answer('care team', () => ({ items: [{ person: me.person, relation: 'mentor', roles: ['mentor'] }] })),
    },
    goals: {
      list: (query: { pupil?: string; state?: string }) =>
        listing('goals', () => school.goals.filter((each) => each.pupil === query.pupil && (query.state === undefined || each.state === query.state))),
      get: (id: string) => answer('goal', () => school.goals.find((each) => each.id === id) ?? missing()),
      rate: (held: { id: string; etag: string }, rating: Rating) =>
        answer('rate', () => {
          school.sent.push({ call: 'rate', body: { ...rating, goal: held.id } });
          const found = school.goals.find((each) => each.id === held.id) ?? missing();
          if (found.ratings?.some((each) => each.id === rating.id)) return found;
          if (found.etag !== held.etag) throw refusal('version-conflict', { current: structuredClone(found) });
          if (found.state !== 'agreed') throw refusal('wrong-state');
          const stamped = { ...rating, id: rating.id ?? uuid(7, ++made), at: `${today}T12:00:00.000Z`, person: me.person.id };
          Object.assign(found, { ratings: [...(found.ratings ?? []), stamped], etag: `${found.etag}+` });
          tell('goal.rated', found.pupil);
          return found;
        }),
    },
    sessions: {
      get: (id: string) => answer('session', () => school.sessions.find((each) => each.id === id) ?? missing()),
      create: (input: Input) =>
        answer('create session', () => {
          school.sent.push({ call: 'create session', body: { ...input } });
          const known = school.sessions.find(({ id }) => id === input.id);
          if (known) return known;
          const session = { tier: 'T2', state: 'held', occurredOn: today, ...stamps, etag: '"s1"', ...input, kind: 'session' } as unknown as Session;
          school.sessions.push(session);
          school.rows = school.rows.map((each) => (each.pupil.id === input.pupil ? { ...each, sessionsHeld: (each.sessionsHeld ?? 0) + 1, lastSessionOn: session.occurredOn } : each));
          tell('session.created', input.pupil);
          return session;
        }),
      update: (held: { id: string }, change: Record<string, unknown>) =>
        answer('update session', () => {
          school.sent.push({ call: 'update session', body: { ...change, id: held.id } });
          const session = school.sessions.find(({ id }) => id === held.id) ?? missing();
          Object.assign(session, change, { etag: `${session.etag}+` });
          return session;
        }),
      hold: hold('hold', 'held'),
      miss: hold('miss', 'not-held'),
    },
  } as unknown as Client;
  const school: FakeSchool = {
    client, me: who.me, tell, sent: [], fail: () => undefined, delay: 0, deviceKey: 'A'.repeat(43),
    rows: structuredClone(rows), goals: structuredClone(ameliasGoals), sessions: [],
  };
  return school;
}
