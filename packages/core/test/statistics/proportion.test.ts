import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '@learning-mentor/core/statistics';

describe('proportion', () => {
  test('Newcombe 1998, Table I: Wilson intervals of 81/263, 15/148, 0/20 and 1/29', () => {
    const interval = (part: number, of: number) => {
      const { low, high } = proportion({ part, of });
      return [low, high].map((end) => end.toFixed(4));
    };
    expect(interval(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(interval(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(interval(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(interval(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  test('keeps within 0 and 1 of none and of all', () => {
    expect(proportion({ part: 0, of: 3 })).toMatchObject({ share: 0, low: 0 });
    expect(proportion({ part: 3, of: 3 })).toMatchObject({ share: 1, high: 1 });
    expect(proportion({ part: 3, of: 3 }).low).toBeCloseTo(0.4385, 4);
  });

  test('refuses a share of nobody and counts that are none', () => {
    expect(() => proportion({ part: 0, of: 0 })).toThrow(expect.objectContaining({ code: 'no-data' }));
    for (const [part, of] of [[4, 3], [-1, 3], [0.5, 3], [1, Number.NaN], [1, Infinity]] as const) {
      expect(() => proportion({ part, of })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
    expect(() => proportion({ part: 4, of: 3 })).toThrow(expect.objectContaining({ details: { name: 'part', value: 4 } }));
  });

  const parts = fc.integer({ min: 1, max: 500 }).chain((of) => fc.record({ part: fc.nat(of), of: fc.constant(of) }));

  test('holds the share, mirrors for the others and narrows with the number', () => {
    fc.assert(fc.property(parts, ({ part, of }) => {
      const { share, low, high } = proportion({ part, of });
      expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      const others = proportion({ part: of - part, of });
      expect(others.low).toBeCloseTo(1 - high, 9);
      expect(others.high).toBeCloseTo(1 - low, 9);
      const more = proportion({ part: 3 * part, of: 3 * of });
      expect(more.high - more.low).toBeLessThan(high - low);
    }));
  });
});
