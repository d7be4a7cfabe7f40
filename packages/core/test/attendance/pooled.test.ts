import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooledAttendance } from '@learning-mentor/core/attendance';

type Pupil = Parameters<typeof pooledAttendance>[0][number];

const pupil = (possible: number, absent: number, change: Partial<Pupil> = {}): Pupil => ({
  possible, absent, unauthorised: 0, late: 0, persistentAbsence: 10 * absent >= possible, severeAbsence: 2 * absent >= possible, ...change,
});

describe('pooled attendance', () => {
  test('DfE methodology 3.1 and 3.2: all missed of all possible sessions; persistent absentees of pupils', () => {
    // The mean of the rates would be (0.5 + 0 + 0.1) / 3 = 0.2.
    expect(pooledAttendance([pupil(20, 10, { unauthorised: 4 }), pupil(380, 0, { late: 7 }), pupil(100, 10, { unauthorised: 1, late: 2 })])).toEqual({
      pupils: 3, withoutSessions: 0, possible: 500, absent: 20, unauthorised: 5, late: 9, absenceRate: 0.04,
      persistentlyAbsent: 2, severelyAbsent: 1, persistentShare: 2 / 3, few: true,
    });
  });

  test('leaves out pupils without possible sessions, and marks fewer than ten', () => {
    const many = Array.from({ length: 10 }, () => pupil(10, 0));
    expect(pooledAttendance([...many, pupil(0, 0, { late: 3 })])).toMatchObject({ pupils: 10, withoutSessions: 1, late: 0, few: false });
    expect(pooledAttendance(many.slice(1)).few).toBe(true);
    expect(pooledAttendance([pupil(1, 0)]).pupils).toBe(1);
    for (const nobody of [[], [pupil(0, 0)]]) expect(() => pooledAttendance(nobody)).toThrow(expect.objectContaining({ code: 'no-data' }));
  });

  test('refuses counts that cannot be', () => {
    for (const wrong of [pupil(10, 11), pupil(-1, 0), pupil(10, 1, { unauthorised: 2 }), pupil(10, 1, { late: 0.5 }), pupil(10.5, 1)]) {
      expect(() => pooledAttendance([pupil(10, 0), wrong])).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
    expect(pooledAttendance([pupil(10, 10, { unauthorised: 10 })]).absenceRate).toBe(1);
  });

  test('of groups taken together lies between theirs', () => {
    const summary = fc.integer({ min: 1, max: 400 }).chain((possible) => fc.nat(possible).map((absent) => pupil(possible, absent)));
    const group = fc.array(summary, { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(group, group, (a, b) => {
      const [one, other] = [pooledAttendance(a).absenceRate, pooledAttendance(b).absenceRate];
      const both = pooledAttendance([...a, ...b]).absenceRate;
      expect(both).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-12);
      expect(both).toBeLessThanOrEqual(Math.max(one, other) + 1e-12);
    }));
  });
});
