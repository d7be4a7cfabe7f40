import { describe, expect, test } from 'vitest';
import { barrierProgress } from '@learning-mentor/core/assessment';
import { doseOf } from '@learning-mentor/core/intervention';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';
import { prepareReview, Review, reviewWindow } from '@learning-mentor/core/review';

const held = (many: number) => Array.from({ length: many }, () => ({ state: 'held' }));
const plan = { minutes: 30, perWeek: 1, weeks: 6, startsOn: '2026-10-05' };
const today = '2026-11-16';
const at = (day: number) => `2026-11-${day}T09:00:00.000Z`;

describe('a review is due', () => {
  test('six weeks on, five days either way (design/domain.md 1.5)', () => {
    expect(reviewWindow('2026-11-02')).toEqual({ from: '2026-12-09', on: '2026-12-14', to: '2026-12-19' });
  });
});

describe('a prepared review', () => {
  test('begins with what was delivered', () => {
    const prepared = prepareReview({ doses: [doseOf(plan, held(5), today), doseOf({ ...plan, minutes: 10, perWeek: 4 }, held(24), today)], goals: [], barriers: [] });
    expect(Object.keys(prepared)[0]).toBe('dose');
    expect(prepared.dose).toEqual({ dueTimes: 30, dueMinutes: 420, deliveredTimes: 29, deliveredMinutes: 390 });
    expect(prepared.judgeable).toBe(true);
  });

  test('cannot be judged where one of its interventions was not delivered, or none was due', () => {
    const judgeable = (...doses: Parameters<typeof prepareReview>[0]['doses']) => prepareReview({ doses, goals: [], barriers: [] }).judgeable;
    const [enough, little, notDue] = [doseOf(plan, held(5), today), doseOf(plan, held(4), today), doseOf(plan, held(1), '2026-10-06')];
    expect([judgeable(enough, little), judgeable(enough, notDue), judgeable(notDue), judgeable()]).toEqual([false, true, undefined, undefined]);
  });

  test('says that a goal is met or goes on, and leaves it to people to say that it was not', () => {
    const goal = (id: string, state: string, ...levels: (-1 | 0 | 1 | undefined)[]) => ({
      id, state, ladder: { baseline: -1 } as const, ratings: levels.map((level, index) => ({ level, at: at(10 + index) })),
    });
    const goals = [
      goal('reached', 'agreed', -1, 0), goal('slipped', 'agreed', 0, -1), goal('not rated', 'agreed'), goal('by number alone', 'agreed', undefined), goal('draft', 'draft'),
      goal('closed', 'not-met', 1), goal('other', 'changed'),
    ];
    expect(prepareReview({ doses: [], goals, barriers: [] }).goalOutcomes).toEqual([
      { goal: 'reached', outcome: 'met' }, { goal: 'slipped', outcome: 'continues' }, { goal: 'not rated', outcome: 'continues' }, { goal: 'by number alone', outcome: 'continues' },
      { goal: 'closed', outcome: 'not-met' }, { goal: 'other', outcome: 'changed' },
    ]);
  });

  test('says how barriers changed where they were rated twice', () => {
    const rating = (barrier: 'ATT-04' | 'SEM-02' | 'STU-01' | 'FAM-01' | 'ENG-01', severity: number) => ({ barrier, severity });
    const assessments = [
      { state: 'complete', phase: 'baseline', occurredOn: '2026-10-01', ratings: [rating('ATT-04', 3), rating('SEM-02', 2), rating('STU-01', 1), rating('FAM-01', 0)] },
      { state: 'complete', phase: 'review', occurredOn: '2026-11-12', ratings: [rating('ATT-04', 1), rating('SEM-02', 2), rating('STU-01', 0), rating('FAM-01', 2), rating('ENG-01', 4)] },
    ];
    const { barriers } = barrierProgress(assessments)!;
    expect(Object.fromEntries(prepareReview({ doses: [], goals: [], barriers }).barrierChanges.map(({ barrier, change }) => [barrier, change]))).toEqual({
      'ATT-04': 'less', 'SEM-02': 'same', 'STU-01': 'removed', 'FAM-01': 'more',
    });
    const none = [{ barrier: 'ATT-04', now: rating('ATT-04', 0), baseline: rating('ATT-04', 0) }];
    expect(prepareReview({ doses: [], goals: [], barriers: none }).barrierChanges).toEqual([{ barrier: 'ATT-04', change: 'same' }]);
  });
});

test('a review that was held says what was decided and agreed', () => {
  const codes = (state: string, fields = {}) => brokenRules(Review as unknown as RecordKind, { state, fields }).map(({ code }) => code);
  expect(codes('held', { decision: 'continue' })).toEqual(['held-says-what-was-decided']);
  expect([codes('held', { decision: 'continue', agreed: 'Six weeks more' }), codes('planned'), codes('cancelled')]).toEqual([[], [], []]);
});
