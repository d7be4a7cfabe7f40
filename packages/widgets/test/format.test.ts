import { describe, expect, test } from 'vitest';
import { Format, pluraliser } from '../src/internal/format.js';
import { directionOf, wordsFor } from '../src/internal/locale.js';
import { calendar } from '../src/locales/cy/calendar.js';
import { movementOf } from '../src/caseload/movement.js';
import { fakeSchool, rows, today } from './support/school.js';

describe('numbers and dates', () => {
  const british = new Format('en-GB');

  test('a share is rounded down, so that who is persistently absent never reads as more than 90%', () => {
    expect(british.percent(0.89999)).toBe('89.9%');
    expect(british.percent(0.9)).toBe('90.0%');
  });

  test('less than nothing has a minus sign, not a hyphen', () => {
    expect(british.number(-2)).toBe('−2');
    expect(british.number(2, { signDisplay: 'exceptZero' })).toBe('+2');
  });

  test('days are near, or have a name, or a date', () => {
    expect(['2026-05-12', '2026-05-13', '2026-05-14', '2026-05-19', '2027-01-05'].map((date) => british.dateNear(date, '2026-05-12'))).toEqual([
      'Today', 'Tomorrow', 'Thu', '19 May', '5 Jan 2027',
    ]);
  });

  test('a language that the browser does not know is written by hand, or as in Britain', () => {
    // Node knows Welsh, so the hand is asked for a language that nobody knows.
    const own = new Format('qya', 'qya', false, { ...calendar, language: 'qya' });
    expect(own.dateLong('2026-05-12')).toBe('Dydd Mawrth 12 Mai');
    expect(own.ago('2026-05-10', '2026-05-12')).toBe('echdoe');
    expect(own.ago('2026-05-03', '2026-05-12')).toBe('9 diwrnod yn ôl');
    expect(own.list(['chi', 'yr arweinydd diogelu'])).toBe('chi a’r arweinydd diogelu');
    expect(new Format('qya').dateLong('2026-05-12')).toBe('Tuesday 12 May');
  });

  test('a date of another direction is kept together; a list is in the language of its sentence', () => {
    const arabic = new Format('ar', 'en-GB', true);
    expect(arabic.dateLong('2026-05-12')).toMatch(/^\u2068.*\u2069$/);
    expect(arabic.list(['You', 'the DSL'])).toBe('You and the DSL');
  });

  test('plurals are those of the language', () => {
    const welsh = pluraliser('cy');
    expect([1, 2, 3].map((count) => welsh(count, { two: '# ddisgybl', other: '# disgybl' }))).toEqual(['1 disgybl', '2 ddisgybl', '3 disgybl']);
  });
});

describe('languages', () => {
  test('words are those of the language, of a wider or a sister one, else British', () => {
    expect(['en-GB', 'en-US', 'cy', 'cy-GB', 'ar'].map(wordsFor)).toEqual(['en-GB', 'en-GB', 'cy', 'cy', 'en-GB']);
  });

  test('direction is that of the script', () => {
    expect(['en', 'ar', 'ur', 'fa', 'he', 'az-Arab', 'pa', 'yi'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'rtl']);
  });
});

describe('how a caseload is moving', () => {
  test('attendance is pooled over all sessions, each figure says what it is of', () => {
    const movement = movementOf(rows, today);
    const absent = 27 + 47 + 16 + 23 + 11 + 6;
    const possible = 234 + 230 + 233 + 234 + 232 + 234;
    expect(movement.attendance).toMatchObject({ of: 6, share: 1 - absent / possible });
    expect(movement.goals).toEqual({ of: 13, reached: 7, moved: 11 });
    expect(movement.persistent).toEqual({ of: 6, count: 2 });
    expect(movement.seen).toEqual({ of: 6, count: 5 });
  });

  test('an area counts a pupil once, and a barrier that is gone counts at baseline only', () => {
    const [amelia] = fakeSchool().rows;
    const barriers = [{ barrier: 'ATT-01', severity: 0, baseline: 2 }, { barrier: 'ATT-04', severity: 0, baseline: 4 }, { barrier: 'SEM-02', severity: 2 }] as const;
    expect(movementOf([{ ...amelia!, barriers: [...barriers] }], today).areas).toEqual([
      { area: 'ATT', now: 0, baseline: 1 }, { area: 'SEM', now: 1, baseline: 0 },
    ]);
  });

  test('a caseload without goals or registers has no figures, not wrong ones', () => {
    expect(movementOf([], today)).toMatchObject({ goals: { of: 0 }, attendance: { of: 0, share: undefined, change: undefined }, areas: [] });
  });
});
