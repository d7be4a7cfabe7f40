import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacity, roomFor } from '@learning-mentor/core/caseload';

const week = { contracted: 37, admin: 5, duty: 4, travel: 1, groups: 3 };
const cases = (many: number, minutesPerWeek: number) => Array.from({ length: many }, () => ({ minutesPerWeek }));

describe('capacity', () => {
  test('is the contract less all else, against minutes with pupils times 1.35', () => {
    expect(capacity(week, [...cases(18, 45), { minutesPerWeek: 20 }])).toEqual({
      available: 24 * 60, demand: expect.closeTo(830 * 1.35, 9), spare: expect.closeTo(319.5, 9), load: expect.closeTo(0.778125, 9), over: false,
    });
    expect(capacity({ contracted: 35, admin: 5 }, cases(2, 60))).toMatchObject({ available: 1800, demand: 162 });
  });

  test('says when somebody goes short', () => {
    expect(capacity(week, cases(24, 45))).toMatchObject({ over: true, spare: expect.closeTo(-18, 9) });
    expect(capacity({ contracted: 4.5, admin: 0 }, cases(4, 50))).toMatchObject({ available: 270, demand: 270, spare: 0, load: 1, over: false });
    expect(capacity({ contracted: 5, admin: 5 }, [])).toEqual({ available: 0, demand: 0, spare: 0, load: undefined, over: false });
  });

  test('has room for whole cases', () => {
    expect(roomFor({ spare: 319.5 }, 45)).toBe(5);
    expect(roomFor({ spare: 4 * 1.35 * 50 }, 50)).toBe(4);
    expect(roomFor({ spare: 67.49 }, 50)).toBe(0);
    expect(roomFor({ spare: -100 }, 50)).toBe(0);
    expect(roomFor({ spare: 1.35 }, 0.5)).toBe(2);
    expect(capacity(week, cases(1, 0)).demand).toBe(0);
  });

  test('refuses hours and minutes that are none', () => {
    for (const change of [{ contracted: -1 }, { contracted: 169 }, { admin: -1 }, { duty: Number.NaN }, { travel: -0.5 }, { groups: Infinity }, { admin: 40 }]) {
      expect(() => capacity({ ...week, ...change }, []), JSON.stringify(change)).toThrow(expect.objectContaining({ code: 'bad-number' }));
    }
    expect(() => capacity(week, cases(1, -5))).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'minutesPerWeek', value: -5 } }));
    for (const minutes of [0, -1, Number.NaN]) expect(() => roomFor({ spare: 60 }, minutes)).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(() => roomFor({ spare: Number.NaN }, 30)).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });

  test('with the room filled is not over, and with one more is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 37 }), fc.integer({ min: 5, max: 120 }), (contracted, minutes) => {
      const room = roomFor(capacity({ contracted, admin: 0 }, []), minutes);
      expect(capacity({ contracted, admin: 0 }, cases(room, minutes)).spare).toBeGreaterThan(-1e-6);
      expect(capacity({ contracted, admin: 0 }, cases(room + 1, minutes)).spare).toBeLessThan(0);
    }));
  });
});
