import { caseloadRow, mostUrgentFirst, whatMattersNow, type PupilFacts, type RowFacts } from '../../src/caseload/index.js';
import { marksLike } from './attendance.js';
import { numbers } from './numbers.js';

const today = '2026-11-24';
const day = (offset: number): string => new Date(Date.UTC(2026, 10, 24 + offset)).toISOString().slice(0, 10);
const id = (number: number): string => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function factsLike(seed: number): PupilFacts {
  const { next, one, often } = numbers(seed);
  const maybe = <Value>(percent: number, value: () => Value): Value | undefined => (often(percent) ? value() : undefined);
  const level = () => (next(5) - 2) as -2 | -1 | 0 | 1 | 2;
  const possible = one([0, 10, 19, 20, 60, 120, 200]);
  const absent = next(possible + 1);
  const facts = {
    lastSessionOn: maybe(70, () => day(-one([0, 1, 7, 8, 9, 10, 30]))),
    reviewDueOn: maybe(50, () => day(one([-20, -1, 0, 1, 7, 8, 40]))),
    consentUntil: maybe(50, () => day(one([-3, -1, 0, 13, 14, 15, 90]))),
    goals: maybe(80, () =>
      Array.from({ length: next(4) }, () => ({
        state: one(['draft', 'agreed', 'agreed', 'met', 'withdrawn']),
        lastRatedOn: maybe(80, () => day(-one([1, 27, 28, 29, 60]))),
        levelSince: maybe(40, () => day(-one([1, 27, 28, 70]))),
        level: maybe(80, level),
        baselineLevel: maybe(60, () => one([-2, -1] as const)),
      })),
    ),
    attendance: maybe(70, () => ({
      summary: { possible, absent, persistentAbsence: possible > 0 && 10 * absent >= possible, severeAbsence: possible > 0 && 2 * absent >= possible, fewSessions: possible < 20 },
      changePoints: maybe(70, () => one([-12.5, -5, -4.99, -2, -1.99, 0, 3])),
    })),
    openBarriers: maybe(60, () => Array.from({ length: next(3) }, () => ({ severity: next(5) }))),
  };
  return JSON.parse(JSON.stringify(facts)) as PupilFacts;
}

const seen = (number: number, kind: string, state: string, more: object) =>
  ({ id: id(number), kind, state, occurredOn: day(-60), etag: `"${number}"`, view: 'full', ...more });

/** Rows of pupils of whom more or less is known and shown. */
function rowsLike(): RowFacts[] {
  const pupil = { id: id(1), given: 'Amelia', family: 'Marsh', yearGroup: 8, registrationGroup: '8B' };
  const mentor = id(2);
  const goal = (number: number, state: string, more: object = {}) => seen(number, 'goal', state, { title: `Goal ${number}`, strand: 'academic', ...more });
  const rating = (level: number, offset: number) => ({ id: id(900 - offset), at: `${day(offset)}T09:00:00.000Z`, person: mentor, level, by: 'mentor' });
  const ladder = { muchLess: 'a', less: 'b', expected: 'c', more: 'd', muchMore: 'e', baseline: -1 };
  const assessment = (number: number, phase: string, on: string, ratings: [string, number][], state = 'complete') =>
    seen(number, 'barrier-assessment', state, { phase, occurredOn: on, informants: ['pupil'], ratings: ratings.map(([barrier, severity]) => ({ barrier, severity, confidence: 'likely' })) });
  const active = seen(10, 'case', 'active', { mentor, reason: 'Late', agreedUntil: day(9), occurredOn: day(-70), dueOn: day(20) });
  const closed = seen(11, 'case', 'closed', { mentor, reason: 'Before' });
  const others = seen(12, 'case', 'active', { mentor: id(3), reason: 'Shared' });
  const register = (seed: number, weeks: number, percent: number) => [{ pupil: pupil.id, year: 2026, firstDay: '2026-08-31', marks: marksLike(seed, weeks, percent) }];
  const facts = [
    {},
    { held: { held: 0, last: null } },
    { case: [closed] },
    { case: [active], held: { held: 0, last: null } },
    { case: [closed, active, others], held: { held: 4, last: day(-3) }, registers: register(1, 12, 5) },
    { case: [others], 'barrier-assessment': [], registers: register(2, 1, 0) },
    {
      case: [active],
      'barrier-assessment': [
        assessment(20, 'baseline', day(-69), [['ATT-04', 3], ['PEE-01', 2], ['LRN-01', 0]]), assessment(21, 'review', day(-9), [['PEE-01', 3], ['ATT-04', 0]]),
        assessment(22, 'review', day(-1), [['ATT-04', 4]], 'draft'),
      ],
      held: { held: 9, last: day(-8) }, registers: register(3, 12, 25),
    },
    { 'barrier-assessment': [assessment(20, 'baseline', day(-69), [['ATT-04', 1], ['PEE-01', 0]])] },
    {
      goal: [
        goal(30, 'draft'), goal(31, 'agreed', { ladder, occurredOn: day(-40) }), goal(32, 'agreed', { ladder, ratings: [rating(0, -35), rating(0, -7)] }),
        goal(33, 'agreed', { ladder, ratings: [rating(-2, -14), rating(-1, -2)] }), goal(34, 'met', { ratings: [rating(2, -1)] }), goal(35, 'withdrawn'),
        { ...goal(36, 'agreed'), view: 'summary' },
      ],
    },
    { goal: [goal(40, 'agreed', { ladder, ratings: [rating(1, -3)] }), goal(41, 'met')], 'barrier-assessment': [assessment(20, 'baseline', day(-69), [['ATT-04', 1]])] },
    {
      session: [seen(50, 'session', 'planned', { dueOn: day(3), startsAt: '13:10' }), seen(51, 'session', 'planned', { occurredOn: day(3), startsAt: '09:00' }), seen(52, 'session', 'planned', { dueOn: day(-1) })],
      review: [seen(60, 'review', 'planned', { dueOn: day(2), case: id(10), attendees: ['pupil'] }), seen(61, 'review', 'held', { case: id(10), attendees: ['pupil'] })],
      held: { held: 1, last: day(-20) },
    },
    { case: [{ ...active, dueOn: day(-2), agreedUntil: day(-1) }], review: [seen(62, 'review', 'planned', { occurredOn: day(5), case: id(10), attendees: ['pupil'] })], registers: register(5, 12, 60) },
  ];
  return facts.map((more) => ({ pupil, mentor, ...more }) as unknown as RowFacts);
}

export function caseload() {
  const matters = Array.from({ length: 150 }, (_, i) => factsLike(i + 1)).map((facts) => ({ facts, matters: whatMattersNow(facts, today) }));
  const rows = rowsLike().map((facts) => ({ facts, row: caseloadRow(facts, today) }));
  const order = mostUrgentFirst(rows.map(({ row }, place) => ({ place, matters: row.matters }))).map(({ place }) => place);
  return { today, matters, rows, order };
}
