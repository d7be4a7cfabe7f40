import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  AttendanceRegister, mondayOf, openRegister, presentRegister, putMarks, schoolYearOf, sessionAt, sessionIndex, summariseAttendance, type SessionHalf,
} from '@learning-mentor/core/attendance';
import { dateOfDay, dayNumber, daysBetween, weekday } from '../../src/day.js';
import { pupil, register } from './registers.js';

const schoolDay = fc
  .integer({ min: 0, max: 51 * 7 })
  .filter((day) => day % 7 < 5)
  .map((day) => dateOfDay(dayNumber('2025-09-01') + day));
const anyHalf = fc.constantFrom<SessionHalf>('am', 'pm');

describe('days', () => {
  test('count from 1970 and know their weekday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2024-02-29')).toBe(19_782);
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
    expect(['2025-09-01', '2025-09-07', '1969-12-31'].map((date) => weekday(dayNumber(date)))).toEqual([1, 7, 3]);
  });

  test('exist or are refused', () => {
    for (const date of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-01-00', '01/09/2025', '2025-9-1', '', '2025-09-01T00:00']) {
      expect(() => dayNumber(date), date).toThrow(expect.objectContaining({ code: 'bad-date', details: { date } }));
    }
  });

  test('go into numbers and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => dayNumber(dateOfDay(day)) === day));
  });
});

describe('sessions', () => {
  test('stand in the register as two a day, ten a week', () => {
    const at = (date: string, half: SessionHalf) => sessionIndex(register(''), date, half);
    expect([at('2025-09-01', 'am'), at('2025-09-01', 'pm'), at('2025-09-05', 'pm'), at('2025-09-08', 'am')]).toEqual([0, 1, 9, 10]);
    expect(sessionAt(register(''), 19)).toEqual({ date: '2025-09-12', half: 'pm' });
  });

  test('find their day again, across leap days and summer time', () => {
    fc.assert(fc.property(schoolDay, anyHalf, (date, half) => {
      expect(sessionAt(register(''), sessionIndex(register(''), date, half))).toEqual({ date, half });
    }));
  });

  test('at weekends, before the register or in a register that begins on a Tuesday are refused', () => {
    expect(() => sessionIndex(register(''), '2025-09-06', 'am')).toThrow(expect.objectContaining({ code: 'not-a-school-day' }));
    expect(() => sessionIndex(register(''), '2025-08-29', 'am')).toThrow(expect.objectContaining({ code: 'outside-register' }));
    expect(() => sessionIndex({ firstDay: '2025-09-02' }, '2025-09-03', 'am')).toThrow(expect.objectContaining({ code: 'not-a-monday' }));
    expect(() => sessionAt(register(''), -1)).toThrow(expect.objectContaining({ code: 'outside-register' }));
    expect(sessionAt(register(''), 0)).toEqual({ date: '2025-09-01', half: 'am' });
  });

  test('belong to school years that turn on 1 August', () => {
    expect([schoolYearOf('2025-07-31'), schoolYearOf('2025-08-01'), schoolYearOf('2026-02-01')]).toEqual([2024, 2025, 2025]);
    expect([mondayOf('2025-09-01'), mondayOf('2025-09-04'), mondayOf('2025-09-07')]).toEqual(['2025-09-01', '2025-09-01', '2025-09-01']);
  });
});

describe('putting marks', () => {
  test('writes codes where they belong and leaves the rest without a mark', () => {
    const open = openRegister(pupil, '2025-09-03');
    const filled = putMarks(open, [
      { date: '2025-09-03', half: 'am', code: '/' },
      { date: '2025-09-04', half: 'pm', code: 'Y4' },
      { date: '2025-09-04', half: 'am', code: 'L', minutesLate: 12 },
    ]);
    expect(filled).toEqual({ pupil, year: 2025, firstDay: '2025-09-01', marks: '----/-L4', lateMinutes: { 6: 12 } });
    expect(open.marks).toBe('');
    expect(z.parse(AttendanceRegister, filled)).toEqual(filled);
  });

  test('reads a code by the set in force on its day', () => {
    const open = openRegister(pupil, '2024-08-12');
    const both = putMarks(open, [{ date: '2024-08-16', half: 'am', code: 'Y' }, { date: '2024-08-19', half: 'am', code: 'Y1' }]);
    expect(both.marks).toBe('--------Y-1');
    const tooLate = () => putMarks(open, [{ date: '2024-08-19', half: 'am', code: 'Y' }]);
    expect(tooLate).toThrow(expect.objectContaining({ code: 'unknown-code' }));
  });

  test('lets the last word count, minutes too', () => {
    const late = putMarks(register(''), [{ date: '2025-09-01', half: 'am', code: 'U', minutesLate: 40 }]);
    expect(putMarks(late, [{ date: '2025-09-01', half: 'am', code: 'M' }])).toEqual(register('M'));
    expect(putMarks(late, [{ date: '2025-09-01', half: 'am', code: '-' }]).marks).toBe('-');
  });

  test('refuses minutes that cannot be', () => {
    const late = (minutesLate: number) => () => putMarks(register(''), [{ date: '2025-09-01', half: 'am', code: 'L', minutesLate }]);
    for (const minutes of [0, 601, 2.5, Number.NaN]) expect(late(minutes)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect([1, 600].map((minutes) => late(minutes)().lateMinutes)).toEqual([{ 0: 1 }, { 0: 600 }]);
  });

  test('refuses a day of another school year', () => {
    const nextYear = () => putMarks(register(''), [{ date: '2026-08-03', half: 'am', code: '/' }]);
    expect(nextYear).toThrow(expect.objectContaining({ code: 'outside-register' }));
  });

  test('in any order makes the same register', () => {
    const date = schoolDay.filter((day) => day < '2026-08-01');
    const entry = fc.record({ date, half: anyHalf, code: fc.constantFrom('/', 'I', 'L', 'Y7') });
    const entries = fc.uniqueArray(entry, { selector: (each) => each.date + each.half });
    fc.assert(fc.property(entries, (list) => {
      expect(putMarks(register(''), list.toReversed())).toEqual(putMarks(register(''), list));
      const { possible } = summariseAttendance(putMarks(register(''), list));
      expect(possible).toBe(list.filter(({ code }) => code !== 'Y7').length);
    }));
  });
});

describe('the present register', () => {
  const [last, now] = [register('/\\', { year: 2024, firstDay: '2024-09-02' }), register('##--')];

  test('is that of the school year, once something is marked in it', () => {
    expect(presentRegister([last, now], '2025-09-02')).toBe(last);
    const begun = register('##/');
    expect(presentRegister([last, begun], '2025-09-02')).toBe(begun);
    expect(presentRegister([last, begun], '2025-08-01')).toBe(begun);
    expect(presentRegister([last, begun], '2025-07-31')).toBe(last);
    expect(presentRegister([now], '2025-09-02')).toBeUndefined();
    expect(presentRegister([], '2025-09-02')).toBeUndefined();
  });
});

describe('the schema of a register', () => {
  const accepts = (value: unknown) => z.safeParse(AttendanceRegister, value).success;

  test('takes a register as it is sent', () => {
    expect(accepts(register('/\\L\\', { lateMinutes: { 2: 9 } }))).toBe(true);
    expect(accepts(register(''))).toBe(true);
    expect(accepts(register('L', { lateMinutes: { 0: 1 } }))).toBe(true);
    expect([2000, 2100].every((year) => accepts(register('/', { year })))).toBe(true);
  });

  test.each([
    ['a first day that is no Monday', register('/', { firstDay: '2025-09-02' })],
    ['a first day that does not exist', register('/', { firstDay: '2025-02-30' })],
    ['a space among the marks', register('/ \\')],
    ['a mark that is not ASCII', register('/é')],
    ['more than 53 weeks', register('/'.repeat(531))],
    ['minutes of no session', register('L', { lateMinutes: { am: 5 } })],
    ['minutes below one', register('L', { lateMinutes: { 0: 0 } })],
    ['more than ten hours', register('L', { lateMinutes: { 0: 601 } })],
    ['a year before 2000', register('/', { year: 1999 })],
    ['a year after 2100', register('/', { year: 2101 })],
    ['a field of its own', { ...register('/'), school: 'x' }],
    ['no pupil', { ...register('/'), pupil: undefined }],
  ])('refuses %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });
});
