import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Goal, GoalRating, levelOf, stepsOf, zeroToTenChange, type AttainmentLevel } from '@learning-mentor/core/goal';
import { goalRating, indicativeChange } from '@learning-mentor/core/questionnaire';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';

const at = (day: number) => `2026-11-${day}T09:00:00.000Z`;

describe('where a goal stands', () => {
  test('is the last rating that names a level, in whatever order they come', () => {
    const ratings = [{ level: 1, at: at(20) }, { level: 0, at: at(10) }, { at: at(24) }] as const;
    expect(levelOf({ ladder: { baseline: -1 }, ratings })).toBe(1);
    expect(levelOf({ ratings: [{ level: 0, at: at(10) }, { level: 2, at: at(10) }] })).toBe(2);
  });

  test('is its baseline where no rating names one, and else unknown', () => {
    expect(levelOf({ ladder: { baseline: -2 }, ratings: [{ at: at(24) }] })).toBe(-2);
    expect(levelOf({ ratings: [{ at: at(24) }] })).toBeUndefined();
  });

  test('is a level of the ladder', () => {
    for (const level of [7, -3, 0.5, Number.NaN, '1'] as unknown as AttainmentLevel[]) {
      const refused = expect.objectContaining({ code: 'bad-level', details: { level } });
      expect(() => levelOf({ ratings: [{ level, at: at(10) }] })).toThrow(refused);
      expect(() => levelOf({ ladder: { baseline: level } })).toThrow(refused);
    }
  });
});

describe('a rating', () => {
  test('says how far, on the ladder or from 0 to 10', () => {
    const codes = (rating: object) => brokenRules(Goal as unknown as RecordKind, { state: 'agreed', fields: { ratings: [rating] } }).map(({ code }) => code);
    expect(codes({ by: 'pupil' })).toEqual(['rating-says-how-far']);
    expect([codes({ level: 0, by: 'pupil' }), codes({ value0to10: 0, by: 'pupil' })]).toEqual([[], []]);
  });

  test('is a whole number from 0 to 10', () => {
    const takes = (value0to10: number) => z.safeParse(GoalRating, { value0to10, by: 'pupil' }).success;
    expect([-1, 0, 10, 11, 5.5].map(takes)).toEqual([false, true, true, false, false]);
  });
});

describe('the change from 0 to 10', () => {
  const ratings = [
    { value0to10: 6, by: 'pupil', at: at(24) }, { value0to10: 3, by: 'pupil', at: at(10) }, { by: 'pupil', at: at(28) }, { value0to10: 9, by: 'teacher', at: at(9) }, { value0to10: 4, by: 'pupil', at: at(17) },
  ];

  test('is the last less the first of one rater (design/domain.md 1.6)', () => {
    expect(zeroToTenChange(ratings, 'pupil')).toEqual({ first: 3, last: 6, change: 3, ratings: 3 });
    expect(zeroToTenChange(ratings, 'teacher')).toBeUndefined();
    expect(zeroToTenChange([], 'pupil')).toBeUndefined();
  });

  test('is of whole numbers from 0 to 10', () => {
    const change = (value0to10: number) => zeroToTenChange([{ value0to10, by: 'pupil', at: at(10) }, { value0to10: 5, by: 'pupil', at: at(24) }], 'pupil')?.change;
    expect([0, 10].map(change)).toEqual([5, -5]);
    for (const value of [Number.NaN, 99, 11, -1, 5.5]) expect(() => change(value)).toThrow(expect.objectContaining({ code: 'bad-count', details: { name: 'value0to10', value } }));
  });

  test('is more than chance from 2.45 points on, as a hint (CORC 2015, from memory)', () => {
    const [{ value: points, source }] = goalRating.figures as [(typeof goalRating.figures)[number]];
    expect(indicativeChange(3, 6, { points, better: 'higher', source }).outcome).toBe('reliably-improved');
    expect(indicativeChange(4, 6, { points, better: 'higher', source }).outcome).toBe('no-reliable-change');
  });
});

test('a step is done on the first day that somebody says so', () => {
  const steps = [{ id: 'a', text: 'Set the alarm' }, { id: 'b', text: 'Catch the first bus' }];
  expect(stepsOf({ steps, stepsDone: [{ step: 'a', on: '2026-11-30' }, { step: 'a', on: '2026-11-27' }, { step: 'c', on: '2026-11-01' }] })).toEqual([
    { id: 'a', text: 'Set the alarm', doneOn: '2026-11-27' }, { id: 'b', text: 'Catch the first bus' },
  ]);
  expect(stepsOf({})).toEqual([]);
});
