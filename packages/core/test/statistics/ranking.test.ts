import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnderCurve, precisionOfFirst, type Ranked } from '@learning-mentor/core/statistics';

const list = (...places: [height: number, came: number][]): Ranked[] => places.map(([height, came]) => ({ height, came: came === 1 }));

describe('area under the curve', () => {
  test('Hanley and McNeil 1982, Table I: ratings of 109 CT images, 0.893', () => {
    const normal = [33, 6, 6, 11, 2];
    const abnormal = [3, 2, 2, 11, 33];
    const rated = (counts: number[], came: boolean): Ranked[] =>
      counts.flatMap((many, rating) => Array.from({ length: many }, () => ({ height: rating + 1, came })));
    expect(areaUnderCurve([...rated(normal, false), ...rated(abnormal, true)]).toFixed(3)).toBe('0.893');
  });

  test('is 1 of a perfect list, 0 of its reverse and a half of ties only', () => {
    expect(areaUnderCurve(list([3, 1], [2, 1], [1, 0]))).toBe(1);
    expect(areaUnderCurve(list([3, 0], [2, 0], [1, 1]))).toBe(0);
    expect(areaUnderCurve(list([1, 0], [1, 1], [1, 0]))).toBe(0.5);
  });

  test('refuses a list that all or none came true of', () => {
    for (const every of [[], list([1, 1], [2, 1]), list([1, 0])]) {
      expect(() => areaUnderCurve(every)).toThrow(expect.objectContaining({ code: 'no-data' }));
    }
    expect(() => areaUnderCurve(list([Number.NaN, 1], [1, 0]))).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });

  test('is the share of pairs in the right order', () => {
    const ranked = fc.record({ height: fc.integer({ min: 0, max: 5 }), came: fc.boolean() });
    fc.assert(fc.property(fc.array(ranked, { minLength: 2, maxLength: 30 }), (all) => {
      const [came, not] = [all.filter((each) => each.came), all.filter((each) => !each.came)];
      fc.pre(came.length > 0 && not.length > 0);
      const pairs = came.flatMap((one) => not.map((other) => (one.height > other.height ? 1 : one.height === other.height ? 0.5 : 0)));
      expect(areaUnderCurve(all)).toBeCloseTo(pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length, 9);
    }));
  });
});

describe('precision of the first', () => {
  test('counts those it came true of', () => {
    expect(precisionOfFirst(list([4, 1], [1, 1], [3, 0], [2, 1]), 3)).toMatchObject({ part: 2, of: 3 });
    expect(precisionOfFirst(list([4, 1], [1, 1], [3, 0], [2, 1]), 1)).toMatchObject({ part: 1, of: 1, share: 1 });
    expect(precisionOfFirst(list([4, 1], [1, 1], [3, 0], [2, 1]), 4)).toMatchObject({ part: 3, of: 4 });
  });

  test('gives ties their share, in whatever order they stand', () => {
    const tied = list([5, 1], [1, 1], [1, 0], [1, 1], [1, 0]);
    expect(precisionOfFirst(tied, 3)).toMatchObject({ part: 2, of: 3 });
    expect(precisionOfFirst(tied.toReversed(), 3)).toMatchObject({ part: 2, of: 3 });
  });

  test('refuses more than there are, and none', () => {
    expect(() => precisionOfFirst(list([1, 1]), 2)).toThrow(expect.objectContaining({ code: 'no-data', details: { first: 2 } }));
    expect(() => precisionOfFirst(list([1, 1]), 0)).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => precisionOfFirst(list([1, 1]), 0.5)).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });
});
