import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costPerImproved, costPerPupil } from '@learning-mentor/core/cost';

const spending = { staffHours: 120, perHour: 22.5, other: 300 };

describe('cost', () => {
  test('for each pupil who took part', () => {
    expect(costPerPupil(spending, 15)).toEqual({ total: 3000, pupils: 15, perPupil: 200, few: false });
    expect(costPerPupil({ staffHours: 10, perHour: 20 }, 10)).toEqual({ total: 200, pupils: 10, perPupil: 20, few: false });
    expect(costPerPupil(spending, 9).few).toBe(true);
  });

  test('for each who reliably improved, with how uncertain that is (Newcombe 1998: 1 of 29 is 0.0061 to 0.1718)', () => {
    expect(costPerImproved(spending, { pupils: 29, improved: 1 })).toMatchObject({
      perPupil: 3000 / 29, improved: 1, perImproved: 3000, low: expect.closeTo(3000 / 29 / 0.1718, -1), high: expect.closeTo(3000 / 29 / 0.00611, -2), few: false,
    });
    expect(costPerImproved(spending, { pupils: 20, improved: 0 })).toMatchObject({ perImproved: undefined, low: expect.closeTo(150 / 0.1611, 0), high: undefined });
    expect(costPerImproved(spending, { pupils: 5, improved: 5 })).toMatchObject({ perImproved: 600, low: 600, few: true });
  });

  test('refuses amounts and counts that are none', () => {
    for (const change of [{ staffHours: -1 }, { perHour: Number.NaN }, { other: -0.01 }, { staffHours: Infinity }]) {
      expect(() => costPerPupil({ ...spending, ...change }, 10), JSON.stringify(change)).toThrow(expect.objectContaining({ code: 'bad-number' }));
    }
    expect(() => costPerPupil(spending, 0)).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => costPerPupil(spending, 1.5)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => costPerImproved(spending, { pupils: 5, improved: 6 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });

  test('lies inside its interval and never below the cost of taking part', () => {
    const many = fc.integer({ min: 1, max: 200 }).chain((pupils) => fc.record({ pupils: fc.constant(pupils), improved: fc.integer({ min: 1, max: pupils }) }));
    fc.assert(fc.property(many, (group) => {
      const { perPupil, perImproved, low, high } = costPerImproved(spending, group);
      expect(low).toBeLessThanOrEqual(perImproved! + 1e-9);
      expect(high!).toBeGreaterThanOrEqual(perImproved! - 1e-9);
      expect(low).toBeGreaterThanOrEqual(perPupil);
    }));
  });
});
