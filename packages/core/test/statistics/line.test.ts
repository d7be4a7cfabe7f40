import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestLine } from '@learning-mentor/core/statistics';

describe('best line', () => {
  test('Anscombe 1973: four data sets with the line y = 3.00 + 0.500 x', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const sets: [number[], number[]][] = [
      [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
      [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
      [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
      [[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]],
    ];
    for (const [xs, ys] of sets) {
      const { intercept, slope } = bestLine(xs.map((value, i) => [value, ys[i]!]));
      expect(intercept.toFixed(2)).toBe('3.00');
      expect(slope.toFixed(3)).toBe('0.500');
    }
  });

  test('refuses what has no line', () => {
    for (const points of [[], [[1, 1]], [[1, 1], [1, 2]]] as [number, number][][]) {
      expect(() => bestLine(points)).toThrow(expect.objectContaining({ code: 'no-data' }));
    }
    expect(() => bestLine([[1, 1], [2, Number.NaN]])).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(() => bestLine([[1, 1], [Infinity, 2]])).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });

  test('finds the line that points lie on', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(fc.property(whole, whole, fc.uniqueArray(whole, { minLength: 2, maxLength: 20 }), (intercept, slope, xs) => {
      const line = bestLine(xs.map((x) => [x, intercept + slope * x]));
      expect(line.slope).toBeCloseTo(slope, 6);
      expect(line.intercept).toBeCloseTo(intercept, 6);
    }));
  });
});
