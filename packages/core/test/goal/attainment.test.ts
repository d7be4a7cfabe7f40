import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainmentT, type Attained } from '../../src/goal/attainment.js';

type Level = Attained['level'];

const levels = (...all: number[]): Attained[] => all.map((level) => ({ level: level as Level }));
const weighted = (goals: [level: number, weight: number][]): Attained[] =>
  goals.map(([level, weight]) => ({ level: level as Level, weight }));

describe('goal attainment', () => {
  test('is 50 where every goal was met as expected, whatever the number and weights (Turner-Stokes 2009)', () => {
    for (const goals of [levels(0), levels(0, 0, 0), weighted([[0, 9], [0, 1]])]) expect(attainmentT(goals)).toBe(50);
  });

  test('of one goal moves in steps of ten', () => {
    expect([-2, -1, 0, 1, 2].map((level) => attainmentT(levels(level)))).toEqual([30, 40, 50, 60, 70]);
  });

  test('erratum to Turner-Stokes 2009, Box 1: 50 + 10·Σwx / √(0.7·Σw² + 0.3·(Σw)²), by hand', () => {
    // Three equal goals: √(0.7·3 + 0.3·9) = √4.8, so one step is 4.564.
    expect(attainmentT(levels(-1, -1, -1))).toBeCloseTo(36.307, 3);
    expect(attainmentT(levels(-2, -2, -2))).toBeCloseTo(22.614, 3);
    expect(attainmentT(levels(2, 2, 2))).toBeCloseTo(77.386, 3);
    expect(attainmentT(levels(0, 1, 0))).toBeCloseTo(54.564, 3);
    // Four equal goals: √(2.8 + 4.8) = √7.6.
    expect(attainmentT(levels(1, 0, 1, -1))).toBeCloseTo(53.627, 3);
  });

  test('example of `calc_tscore` in the R package gasr: six weighted goals, √196 = 14, T = 55', () => {
    expect(attainmentT(weighted([[-2, 3], [0, 5], [-1, 1], [2, 4], [0, 2], [1, 6]]))).toBeCloseTo(55, 10);
  });

  test('weights of importance times difficulty: 3·2 and 2·3 (a worked example of an R implementation of Turner-Stokes)', () => {
    expect(attainmentT(weighted([[1, 6], [0, 6]]))).toBeCloseTo(56.202, 3);
  });

  test('a goal without a weight weighs 1 beside others', () => {
    expect(attainmentT([{ level: 2, weight: 9 }, { level: -1 }])).toBe(attainmentT(weighted([[2, 9], [-1, 1]])));
  });

  test('refuses no goals, levels off the ladder and weights that are none', () => {
    expect(() => attainmentT([])).toThrow(expect.objectContaining({ code: 'no-goals' }));
    for (const level of [3, -3, 0.5, Number.NaN]) {
      expect(() => attainmentT(levels(0, level))).toThrow(expect.objectContaining({ code: 'bad-level', details: { index: 1, level } }));
    }
    for (const weight of [0, -1, Number.NaN, Infinity]) {
      expect(() => attainmentT(weighted([[0, weight]]))).toThrow(expect.objectContaining({ code: 'bad-weight' }));
    }
  });

  const goal = fc.record({ level: fc.constantFrom<Level>(-2, -1, 0, 1, 2), weight: fc.integer({ min: 1, max: 16 }) });
  const goals = fc.array(goal, { minLength: 1, maxLength: 6 });

  test('does not change with the order of goals or the unit of weights, and mirrors around 50', () => {
    fc.assert(fc.property(goals, (all) => {
      const t = attainmentT(all);
      expect(attainmentT(all.toReversed())).toBeCloseTo(t, 9);
      expect(attainmentT(all.map(({ level, weight }) => ({ level, weight: weight * 7 })))).toBeCloseTo(t, 9);
      expect(attainmentT(all.map(({ level, weight }) => ({ level: -level as Level, weight })))).toBeCloseTo(100 - t, 9);
    }));
  });

  test('rises with any goal that rises', () => {
    fc.assert(fc.property(goals, ([first, ...rest]) => {
      fc.pre(first!.level < 2);
      const better = { ...first!, level: (first!.level + 1) as Level };
      expect(attainmentT([better, ...rest])).toBeGreaterThan(attainmentT([first!, ...rest]));
    }));
  });
});
