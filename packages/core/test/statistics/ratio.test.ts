import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskRatio } from '@learning-mentor/core/statistics';

describe('risk ratio', () => {
  test('trials of BCG vaccine (Colditz 1994), ratios and intervals as Stata prints them for its example `bcgrratio2`', () => {
    const trial = (...[a, of, b, others]: [number, number, number, number]) => {
      const { ratio, low, high } = riskRatio({ part: a, of }, { part: b, of: others });
      return [ratio, low, high].map((value) => value!.toFixed(3));
    };
    expect(trial(4, 123, 11, 139)).toEqual(['0.411', '0.134', '1.257']);
    expect(trial(6, 306, 29, 303)).toEqual(['0.205', '0.086', '0.486']);
    expect(trial(3, 231, 11, 220)).toEqual(['0.260', '0.073', '0.919']);
    expect(trial(33, 5069, 47, 5808)).toEqual(['0.804', '0.516', '1.254']);
    expect(trial(8, 2545, 10, 629)).toEqual(['0.198', '0.078', '0.499']);
    expect(trial(5, 2498, 3, 2341)).toEqual(['1.562', '0.374', '6.528']);
  });

  test('says what it cannot say', () => {
    expect(riskRatio({ part: 3, of: 20 }, { part: 0, of: 20 })).toEqual({ ratio: undefined, low: undefined, high: undefined });
    expect(riskRatio({ part: 0, of: 20 }, { part: 3, of: 20 })).toEqual({ ratio: 0, low: undefined, high: undefined });
  });

  test('refuses an empty group and parts larger than their group', () => {
    expect(() => riskRatio({ part: 0, of: 0 }, { part: 1, of: 2 })).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => riskRatio({ part: 1, of: 2 }, { part: 0, of: 0 })).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => riskRatio({ part: 3, of: 2 }, { part: 1, of: 2 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => riskRatio({ part: 1, of: 2 }, { part: 1.5, of: 2 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });

  const some = fc.integer({ min: 1, max: 300 }).chain((of) => fc.record({ part: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));

  test('turns over when the groups change places, and is 1 for like groups', () => {
    fc.assert(fc.property(some, some, (one, other) => {
      const there = riskRatio(one, other);
      const back = riskRatio(other, one);
      expect(there.ratio! * back.ratio!).toBeCloseTo(1, 9);
      expect(there.low! * back.high!).toBeCloseTo(1, 6);
      expect(there.low!).toBeLessThanOrEqual(there.ratio!);
      expect(riskRatio(one, one).ratio).toBeCloseTo(1, 12);
    }));
  });
});
