import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSchoolDay, schoolDaysAfter, schoolDaysBetween } from '@learning-mentor/core/school-day';

/** Half-term of autumn 2026; 23 October 2026 is a Friday. */
const halfTerm = [{ from: '2026-10-26', to: '2026-10-30' }];

describe('a school day', () => {
  test('is Monday to Friday outside the holidays', () => {
    expect(['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-30', '2026-11-02'].map((date) => isSchoolDay(date, halfTerm))).toEqual([
      true, false, false, false, false, true,
    ]);
    expect(isSchoolDay('2026-10-26')).toBe(true);
  });

  test('is a date that exists', () => {
    expect(() => isSchoolDay('2026-02-30')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('school days later', () => {
  test.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-10-23', 1, '2026-11-02'],
    ['2026-10-23', 5, '2026-11-06'],
    ['2026-10-28', 0, '2026-11-02'],
  ])('from %s, %i: %s', (from, days, to) => expect(schoolDaysAfter(from, days, halfTerm)).toBe(to));

  test('need a whole number, and an end of the holidays', () => {
    expect(() => schoolDaysAfter('2026-11-23', -1)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => schoolDaysAfter('2026-11-23', 1.5)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => schoolDaysAfter('2026-11-23', 1, [{ from: '2026-01-01', to: '9999-12-31' }])).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });
});

describe('school days between', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-10-23', '2026-11-02', 1],
    ['2026-11-02', '2026-10-23', -1],
    ['2026-11-21', '2026-11-22', 0],
  ])('%s and %s: %i', (from, to, days) => expect(schoolDaysBetween(from, to, halfTerm)).toBe(days));

  test('are as many as were added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (days, offset) => {
        const from = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const to = schoolDaysAfter(from, days, halfTerm);
        expect(isSchoolDay(to, halfTerm)).toBe(true);
        expect(schoolDaysBetween(from, to, halfTerm)).toBe(days);
      }),
    );
  });
});
