import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceBeforeAfter, fewestToExpectFrom, fewestWeeksEachSide, type AttendanceRegister, type BeforeAfterOptions,
} from '@learning-mentor/core/attendance';
import { register } from './registers.js';

const full = '/\\/\\/\\/\\/\\';
const closed = '##########';
/** A week with so many sessions missed, Monday first. */
const week = (missed: number) => 'I'.repeat(missed) + full.slice(missed);
const weeks = (...missed: number[]) => missed.map(week).join('');
/** The Monday of a week of 2025/26, counted from 0. */
const monday = (number: number) => new Date(Date.UTC(2025, 8, 1 + 7 * number)).toISOString().slice(0, 10);
const id = (n: number) => `0199a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ask = (marks: string, options: Partial<BeforeAfterOptions> = {}) =>
  attendanceBeforeAfter(register(marks), { on: monday(4), chosenFor: 'something-else', ...options });

describe('attendance before and after', () => {
  test('compares as many weeks on either side, six at most', () => {
    expect(ask(weeks(0, 2, 2, 4, 1, 1, 0, 0))).toEqual({
      weeks: 4, before: { possible: 40, absent: 8 }, after: { possible: 40, absent: 2 }, points: expect.closeTo(15, 9), warnings: ['no-year-group'],
    });
    expect(ask(weeks(9, 5, 5, 5, 1, 1, 1))!.before).toEqual({ possible: 30, absent: 15 });
    expect(ask(weeks(9, 9, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 9), { on: monday(8) })).toMatchObject({ weeks: 6, before: { absent: 6 }, after: { absent: 0 } });
    expect(ask(weeks(9, 9, 1, 1, 1, 0, 0, 0, 9), { on: monday(5), weeks: 3 })).toMatchObject({ weeks: 3, before: { absent: 3 }, after: { absent: 0 } });
  });

  test('falls count below 0', () => {
    expect(ask(weeks(0, 0, 0, 0, 3, 3, 3, 3))!.points).toBeCloseTo(-30, 9);
  });

  test('has the same weekdays on both sides wherever the week is cut', () => {
    // Mondays and Fridays are missed every week, so any other mix of weekdays would show.
    const edges = ('II' + full.slice(2, 8) + 'II').repeat(10);
    for (const [on, weeksEachSide] of [['2025-10-01', 4], ['2025-10-03', 4], ['2025-10-04', 5], ['2025-10-05', 5], ['2025-10-06', 5]] as const) {
      const sessions = { possible: 10 * weeksEachSide, absent: 4 * weeksEachSide };
      expect(ask(edges, { on }), on).toMatchObject({ weeks: weeksEachSide, before: sessions, after: sessions, points: 0 });
    }
  });

  test('passes over holidays, and leaves out weeks that the register does not hold whole', () => {
    const holidays = week(1) + week(1) + closed + week(1) + week(2) + closed + closed + week(2) + week(2);
    expect(ask(holidays)).toMatchObject({ weeks: 3, before: { possible: 30, absent: 3 }, after: { possible: 30, absent: 6 } });
    expect(ask(weeks(1, 1, 1, 1, 2, 2, 2) + 'IIIIIIII')).toMatchObject({ weeks: 3, after: { absent: 6 } });
    expect(ask(weeks(1, 1, 1, 1, 2, 2, 2, 8))).toMatchObject({ weeks: 4, after: { absent: 14 } });
    expect(ask(weeks(1, 1, 1, 1, 2, 2, 2, 8), { to: '2025-10-23' })).toMatchObject({ weeks: 3, after: { absent: 6 } });
    expect(ask(weeks(1, 1, 1, 1, 2, 2, 2, 8), { to: '2025-10-25' })).toMatchObject({ weeks: 4, after: { absent: 14 } });
    // A Friday morning is enough of a Friday, and a Monday is not enough of a week that ends on a Tuesday.
    expect(ask(weeks(1, 1, 1, 1, 2, 2) + week(2).slice(0, 9))).toMatchObject({ weeks: 3, after: { possible: 29 } });
    expect(ask(weeks(0, 0, 0, 0, 0, 0, 0, 0) + week(2).slice(0, 2), { on: '2025-10-08' })).toBeUndefined();
    // The register begins on a Monday, support on a Wednesday: its first two days are no week.
    expect(ask(weeks(9, 0, 0, 0, 0, 0, 0, 0, 0), { on: '2025-09-24' })).toMatchObject({ weeks: 3, before: { absent: 5 } });
  });

  test('says nothing with fewer than three weeks on either side', () => {
    expect(fewestWeeksEachSide).toBe(3);
    expect(ask(weeks(1, 1, 1, 1, 2, 2))).toBeUndefined();
    expect(ask(weeks(1, 1, 2, 2, 2, 2), { on: monday(2) })).toBeUndefined();
    expect(ask('')).toBeUndefined();
  });

  test('warns of regression to the mean where low attendance was the reason', () => {
    expect(ask(weeks(5, 5, 5, 5, 1, 1, 1, 1), { chosenFor: 'attendance' })!.warnings).toEqual(['regression-to-the-mean', 'no-year-group']);
    // Nobody said why the pupil was chosen.
    expect(ask(weeks(5, 5, 5, 5, 1, 1, 1, 1), { chosenFor: undefined })!.warnings).toEqual(['regression-to-the-mean', 'no-year-group']);
  });

  test('warns of few sessions and of a summer in between', () => {
    const mornings = (missed: number) => 'I#'.repeat(missed) + '/#'.repeat(5 - missed);
    expect(ask([1, 1, 1, 0, 0, 0].map(mornings).join(''), { on: monday(3) })!.warnings).toEqual(['few-sessions', 'no-year-group']);
    expect(ask(Array.from({ length: 8 }, () => mornings(1)).join(''))!.warnings).toEqual(['no-year-group']);
    const summer = attendanceBeforeAfter(
      [register(weeks(1, 1, 1, 1), { firstDay: '2025-06-23', year: 2024 }), register(weeks(0, 0, 0, 0))],
      { on: '2025-09-01', chosenFor: 'something-else' },
    );
    expect(summer).toMatchObject({ weeks: 4, points: expect.closeTo(10, 9), warnings: ['no-year-group', 'across-school-years'] });
  });

  test('a summer is in between where the first and the last of the weeks begin in different school years', () => {
    const long = register(weeks(...Array.from({ length: 20 }, () => 1)), { firstDay: '2026-06-01', year: 2025 });
    const warned = (on: string) => attendanceBeforeAfter(long, { on, weeks: 3, chosenFor: 'something-else' })!.warnings.includes('across-school-years');
    // Three weeks from 13 July: the last begins on the 27th. From the 20th: on 3 August.
    expect([warned('2026-07-13'), warned('2026-07-20')]).toEqual([false, true]);
    // Three weeks before 17 August: the first begins on 27 July. Before the 24th: on 3 August.
    expect([warned('2026-08-17'), warned('2026-08-24')]).toEqual([true, false]);
  });

  const group = (marksOf: (n: number) => string, many: number) => Array.from({ length: many }, (_, n) => register(marksOf(n), { pupil: id(n + 100) }));

  test('shows the year group in the same weeks, without the pupil, from ten pupils on', () => {
    const marks = weeks(2, 2, 2, 2, 1, 1, 1, 1);
    const others = group(() => weeks(1, 1, 1, 1, 2, 2, 2, 2), 10);
    expect(ask(marks, { yearGroup: [register(marks), ...others] })).toMatchObject({
      points: expect.closeTo(10, 9), yearGroup: { pupils: 10, points: expect.closeTo(-10, 9), beyond: expect.closeTo(20, 9) }, warnings: ['regression-to-the-mean'],
    });
    const few = ask(marks, { yearGroup: [[register(marks)], ...others.slice(1)] })!;
    expect(few).not.toHaveProperty('yearGroup');
    expect(few.warnings).toEqual(['few-in-year-group']);
    // Who was not there on both sides does not count.
    expect(ask(marks, { yearGroup: [...others.slice(1), register(weeks(1, 1, 1), { pupil: id(99) })] })!.warnings).toEqual(['few-in-year-group']);
    expect(ask(marks, { yearGroup: [...others.slice(1), register(closed.repeat(4) + weeks(1, 1, 1, 1), { pupil: id(99) })] })!.warnings).toEqual(['few-in-year-group']);
    // One session on either side is enough to have been there.
    const once = closed.repeat(3) + '/' + '#'.repeat(19) + '/' + closed.repeat(3);
    expect(ask(marks, { yearGroup: [...others.slice(1), register(once, { pupil: id(99) })] })!.yearGroup!.pupils).toBe(10);
    // In the pupil's weeks only: a week before them changes nothing.
    const longer = group(() => weeks(9, 1, 1, 1, 2, 2, 2), 10);
    expect(ask(weeks(2, 2, 2, 2, 1, 1, 1), { yearGroup: longer })!.yearGroup!.points).toBeCloseTo(-10, 9);
  });

  test('looks at the year group from the very same day on', () => {
    // From Wednesday 1 October on all others were away.
    const away = weeks(0, 0, 0, 0) + '/\\/\\' + 'I'.repeat(46);
    expect(ask(weeks(1, 1, 1, 1, 1, 1, 1, 1, 1), { on: '2025-10-01', yearGroup: group(() => away, 10) })!.yearGroup!.points).toBeCloseTo(-100, 9);
  });

  test('warns of an extreme start that nobody chose', () => {
    const oneLower = group((n) => (n === 0 ? weeks(9, 9, 9, 9, 1, 1, 1, 1) : weeks(1, 1, 1, 1, 1, 1, 1, 1)), 20);
    expect(ask(weeks(8, 8, 8, 8, 1, 1, 1, 1), { yearGroup: oneLower })!.warnings).toEqual(['regression-to-the-mean']);
    const others = group((n) => weeks(n % 10, n % 10, n % 10, n % 10, 1, 1, 1, 1), 20);
    const start = (missed: number) => ask(weeks(missed, missed, missed, missed, 1, 1, 1, 1), { yearGroup: others })!.warnings;
    expect(start(9)).toEqual(['regression-to-the-mean']);
    expect(start(8)).toEqual([]);
  });

  test('expects of a low start what the year group shows: a line through thirty others', () => {
    expect(fewestToExpectFrom).toBe(30);
    // Everybody comes halfway back to one missed session a week: attendance after = 0.45 + 0.5 · before.
    const others = (many: number) => group((n) => {
      const before = 1 + 2 * (n % 4);
      return weeks(before, before, before, before, (before + 1) / 2, (before + 1) / 2, (before + 1) / 2, (before + 1) / 2);
    }, many);
    const low = ask(weeks(9, 9, 9, 9, 3, 3, 3, 3), { yearGroup: others(30), chosenFor: 'attendance' })!;
    expect(low.points).toBeCloseTo(60, 9);
    expect(low.expected).toEqual({ pupils: 30, points: expect.closeTo(40, 9), beyond: expect.closeTo(20, 9) });
    expect(ask(weeks(9, 9, 9, 9, 3, 3, 3, 3), { yearGroup: others(29) })).not.toHaveProperty('expected');
    // Where all began alike, no line can be drawn.
    expect(ask(weeks(9, 9, 9, 9, 3, 3, 3, 3), { yearGroup: group(() => weeks(1, 1, 1, 1, 1, 1, 1, 1), 40) })).not.toHaveProperty('expected');
    // Who had fewer than twenty sessions on a side teaches nothing.
    const twenty = group((n) => ('/#'.repeat(5 - (n % 3)) + 'I#'.repeat(n % 3)).repeat(8), 40);
    expect(ask(weeks(9, 9, 9, 9, 3, 3, 3, 3), { yearGroup: twenty })!.expected).toMatchObject({ pupils: 40, points: expect.closeTo(0, 9) });
    const short = group((n) => (week(n % 5) + closed + closed + closed).repeat(2), 40);
    expect(ask(weeks(9, 9, 9, 9, 3, 3, 3, 3), { yearGroup: short })).not.toHaveProperty('expected');
  });

  test('refuses days that are none, a day after the last and weeks that are no number', () => {
    expect(() => ask(full, { on: '2025-09-31' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => ask(full, { to: '2025-09-01' })).toThrow(expect.objectContaining({ code: 'bad-range', details: { from: monday(4), to: '2025-09-01' } }));
    expect(ask(full.repeat(8), { to: monday(4) })).toBeUndefined();
    expect(() => ask(full, { weeks: 1.5 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => ask('?')).toThrow(expect.objectContaining({ code: 'unknown-mark' }));
  });

  test('turns round when before and after change places', () => {
    const some = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(some, some, (early, late) => {
      const there = ask(weeks(...early, ...late), { on: monday(5) })!;
      const back = ask(weeks(...late, ...early), { on: monday(5) })!;
      expect(there.points).toBeCloseTo(-back.points, 9);
      expect(there.before).toEqual(back.after);
    }));
  });

  test('takes registers of several years, and an own code set', () => {
    const old: AttendanceRegister = register(weeks(1, 1, 1, 1, 0, 0, 0), { firstDay: '2023-09-04', year: 2023 });
    expect(attendanceBeforeAfter(old, { on: '2023-10-02', chosenFor: 'something-else', codes: 'england-2006' })).toMatchObject({ weeks: 3 });
  });
});
