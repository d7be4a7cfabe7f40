import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceCalendar, attendanceChange, attendancePattern, attendanceTrend, lateness, lessonPattern, sessionsToRecover, sessionsUntil, summariseAttendance,
} from '@learning-mentor/core/attendance';
import { marksFrom, register, since } from './registers.js';

describe('lateness', () => {
  test('tells on which weekdays: "14 of 19 on Mondays"', () => {
    const monday = 'L\\/\\/\\/\\/\\'.repeat(12) + 'U\\/\\/\\/\\/\\'.repeat(2);
    const rest = '/\\L\\/\\/\\/\\'.repeat(3) + '/\\/\\/\\/\\LL';
    const all = lateness(register(monday + rest));
    expect(all).toMatchObject({ late: 19, of: 180, afterClose: 2, minutes: 0, minutesKnown: 0 });
    expect(all.byWeekday.map(({ late }) => late)).toEqual([14, 3, 0, 0, 2]);
    expect(all.byWeekday[0].of).toBe(36);
  });

  test('counts of those sessions only to which the pupil came', () => {
    expect(lateness(register('LI#D-U/'))).toMatchObject({ late: 2, of: 3, afterClose: 1 });
  });

  test('adds up the minutes that are known', () => {
    expect(lateness(register('LL/U', { lateMinutes: { 0: 5, 3: 40, 2: 99 } }))).toMatchObject({ late: 3, minutes: 45, minutesKnown: 2 });
  });

  test('adds up minutes of the days asked for only', () => {
    const late = register('L\\L\\L\\', { lateMinutes: { 0: 5, 2: 9, 4: 30 } });
    expect(lateness(late, { to: '2025-09-01' })).toMatchObject({ late: 1, minutes: 5, minutesKnown: 1 });
    expect(lateness(late, { from: '2025-09-02', to: '2025-09-02' })).toMatchObject({ late: 1, minutes: 9, minutesKnown: 1 });
    expect(lateness(late, { from: '2025-09-03' })).toMatchObject({ late: 1, minutes: 30, minutesKnown: 1 });
  });

  test('refuses minutes that are none', () => {
    for (const minutes of [Number.NaN, 0, -5, 2.5, 601]) {
      expect(() => lateness(register('L\\', { lateMinutes: { 0: minutes } }))).toThrow(expect.objectContaining({ code: 'bad-count', details: { name: 'lateMinutes', value: minutes } }));
    }
    expect(lateness(register('L\\', { lateMinutes: { 0: 600 } })).minutes).toBe(600);
  });

  test('agrees with the summary', () => {
    fc.assert(fc.property(marksFrom(since), (marks) => {
      const [all, summary] = [lateness(register(marks)), summariseAttendance(register(marks))];
      expect([all.late, all.afterClose, all.of]).toEqual([summary.late, summary.lateAfterClose, summary.present + summary.lateAfterClose]);
      expect(all.byWeekday.reduce((sum, { late }) => sum + late, 0)).toBe(all.late);
    }));
  });
});

describe('pattern of the week', () => {
  // Ten weeks: Fridays missed from the afternoon on, Monday mornings late, one week of illness.
  const week = 'L\\/\\/\\/\\/O';
  const marks = week.repeat(9) + 'I'.repeat(10);

  test('tells weekdays and halves: nine Friday afternoons missed without leave, beside a week of illness', () => {
    const { byWeekday, byPeriod, cells } = attendancePattern(register(marks));
    expect(byWeekday.map(({ absent }) => absent)).toEqual([2, 2, 2, 2, 11]);
    expect(byWeekday.map(({ possible, late }) => [possible, late])).toEqual([[20, 9], [20, 0], [20, 0], [20, 0], [20, 0]]);
    expect(byPeriod.map(({ absent, unauthorised }) => [absent, unauthorised])).toEqual([[5, 0], [14, 9]]);
    expect(cells[4]![1]).toEqual({ possible: 10, present: 0, late: 0, lateAfterClose: 0, authorised: 1, unauthorised: 9, absent: 10, missing: 0 });
    expect(cells[0]![0]).toMatchObject({ possible: 10, present: 9, late: 9, absent: 1 });
  });

  test('keeps to the days asked for, by the codes of their time', () => {
    expect(attendancePattern(register(marks), { from: '2025-09-05', to: '2025-09-05' }).byWeekday.map(({ possible }) => possible)).toEqual([0, 0, 0, 0, 2]);
    const old = attendancePattern(register('JY', { firstDay: '2023-09-04', year: 2023 }));
    expect(old.byPeriod.map(({ possible }) => possible)).toEqual([1, 0]);
  });

  test('tells lessons apart: the last one of the day is missed, and Wednesdays have four', () => {
    const day = '////O';
    const lessons = { firstDay: '2025-09-01', lessonsADay: 5, marks: (day + day + '////#' + day + 'LL//O').repeat(4) + '///' };
    const { byWeekday, byPeriod, cells } = lessonPattern(lessons);
    expect(byPeriod.map(({ absent }) => absent)).toEqual([0, 0, 0, 0, 16]);
    expect(byPeriod.map(({ possible }) => possible)).toEqual([21, 21, 21, 20, 16]);
    expect(byWeekday.map(({ absent, possible }) => [absent, possible])).toEqual([[4, 23], [4, 20], [0, 16], [4, 20], [4, 20]]);
    expect(byWeekday[4]!.late).toBe(8);
    expect(cells.map((each) => each[4]!.absent)).toEqual([4, 4, 0, 4, 4]);
    const second = lessonPattern(lessons, { from: '2025-09-08', to: '2025-09-09' });
    expect(second.byWeekday.map(({ possible }) => possible)).toEqual([5, 5, 0, 0, 0]);
  });

  test('of lessons, all cells together are what was marked', () => {
    fc.assert(fc.property(marksFrom(since), fc.integer({ min: 1, max: 12 }), (some, lessonsADay) => {
      const { cells, byWeekday, byPeriod } = lessonPattern({ firstDay: '2025-09-01', lessonsADay, marks: some });
      const { possible, absent, late } = summariseAttendance(register(some));
      for (const part of [cells.flat(), byWeekday, byPeriod]) {
        const sum = (of: 'possible' | 'absent' | 'late') => part.reduce((all, each) => all + each[of], 0);
        expect([sum('possible'), sum('absent'), sum('late')]).toEqual([possible, absent, late]);
      }
      expect(lessonPattern({ firstDay: '2025-09-01', lessonsADay: 2, marks: some })).toEqual(attendancePattern(register(some)));
    }));
  });

  test('refuses lessons that no day has, marks that are none and days without codes', () => {
    const ask = (change: object) => () => lessonPattern({ firstDay: '2025-09-01', lessonsADay: 3, marks: '///', ...change });
    for (const lessonsADay of [0, 13, 2.5]) expect(ask({ lessonsADay })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(ask({ marks: '//////?' })).toThrow(
      expect.objectContaining({ code: 'unknown-mark', details: { set: 'england-2024-08', mark: '?', date: '2025-09-03', index: 6 } }),
    );
    expect(ask({ firstDay: '2011-08-29', marks: '/'.repeat(16) })).toThrow(
      expect.objectContaining({ code: 'no-code-set', details: expect.objectContaining({ date: '2011-08-29' }) }),
    );
    expect(ask({ firstDay: '2025-09-02' })).toThrow(expect.objectContaining({ code: 'not-a-monday' }));
    expect(() => lessonPattern({ firstDay: '2024-08-12', lessonsADay: 3, marks: '/'.repeat(16) }, { codes: 'england-2006' })).toThrow(
      expect.objectContaining({ code: 'no-code-set', details: { date: '2024-08-19', sets: ['england-2006'] } }),
    );
  });
});

describe('outlook', () => {
  test('the house\'s example, 27 of 234 missed: nine more may be missed before 15%, 37 attended ones lead back under 10%', () => {
    const amelia = { possible: 234, absent: 27 };
    expect(sessionsUntil(amelia, 15)).toBe(10);
    expect(sessionsToRecover(amelia)).toBe(37);
  });

  test('of a full year, 38 missed sessions are 10%', () => {
    expect(sessionsUntil({ possible: 342, absent: 0 }, 10)).toBe(38);
    expect(sessionsUntil({ possible: 380, absent: 38 }, 10)).toBe(0);
  });

  test('before the first session the first missed one is all of them', () => {
    expect(sessionsUntil({ possible: 0, absent: 0 }, 10)).toBe(1);
    expect(sessionsToRecover({ possible: 0, absent: 0 })).toBe(0);
  });

  test('is the first number of sessions with which the threshold holds', () => {
    const counts = fc.nat(500).chain((possible) => fc.record({ possible: fc.constant(possible), absent: fc.nat(possible) }));
    fc.assert(fc.property(counts, fc.integer({ min: 1, max: 99 }), ({ possible, absent }, percent) => {
      const reached = (missed: number) => possible + missed > 0 && 100 * (absent + missed) >= percent * (possible + missed);
      const more = sessionsUntil({ possible, absent }, percent);
      expect(reached(more)).toBe(true);
      if (more > 0) expect(reached(more - 1)).toBe(false);
      const under = (attended: number) => absent === 0 || 100 * absent < percent * (possible + attended);
      const attended = sessionsToRecover({ possible, absent }, percent);
      expect(under(attended)).toBe(true);
      if (attended > 0) expect(under(attended - 1)).toBe(false);
    }));
  });

  test('refuses sessions that cannot be', () => {
    for (const counts of [{ possible: 10, absent: 11 }, { possible: -1, absent: 0 }, { possible: 10.5, absent: 1 }, { possible: 10, absent: Number.NaN }]) {
      expect(() => sessionsUntil(counts, 10)).toThrow(expect.objectContaining({ code: 'bad-count' }));
      expect(() => sessionsToRecover(counts)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
    expect(sessionsUntil({ possible: 10, absent: 10 }, 10)).toBe(0);
  });

  test('refuses thresholds that are no whole per cent', () => {
    for (const percent of [0, 100, -5, 12.5, Number.NaN]) {
      expect(() => sessionsUntil({ possible: 10, absent: 1 }, percent)).toThrow(expect.objectContaining({ code: 'bad-threshold' }));
      expect(() => sessionsToRecover({ possible: 10, absent: 1 }, percent)).toThrow(expect.objectContaining({ code: 'bad-threshold' }));
    }
  });
});

describe('trend', () => {
  const good = '/\\'.repeat(5);
  const bad = 'II' + '/\\'.repeat(4);

  test('is a point a week, the oldest first, holidays without a rate', () => {
    const points = attendanceTrend(register(good + '#'.repeat(10) + bad), { points: 4 });
    expect(points).toEqual([
      { from: '2025-08-23', to: '2025-08-29', possible: 0, absent: 0, rate: undefined },
      { from: '2025-08-30', to: '2025-09-05', possible: 10, absent: 0, rate: 1 },
      { from: '2025-09-06', to: '2025-09-12', possible: 0, absent: 0, rate: undefined },
      { from: '2025-09-13', to: '2025-09-19', possible: 10, absent: 2, rate: 0.8 },
    ]);
    expect(attendanceTrend(register(good))).toHaveLength(14);
  });

  test('ends on the day asked for, with every weekday in each week', () => {
    const points = attendanceTrend(register(good + bad + good), { to: '2025-09-10', points: 2 });
    expect(points.map(({ to, possible, absent }) => [to, possible, absent])).toEqual([['2025-09-03', 6, 0], ['2025-09-10', 10, 2]]);
  });

  test('may take weeks together', () => {
    const points = attendanceTrend(register((good + bad).repeat(4)), { points: 4, weeksEach: 2 });
    expect(points.map(({ possible, absent }) => [possible, absent])).toEqual(Array.from({ length: 4 }, () => [20, 2]));
  });

  test('of registers without a mark has no points', () => {
    expect(attendanceTrend(register('----'))).toEqual([]);
    expect(attendanceTrend(register(''), { to: '2025-09-05', points: 2 })).toHaveLength(2);
  });

  test('refuses points and weeks that cannot be', () => {
    expect(attendanceTrend(register(good), { points: 0 })).toEqual([]);
    for (const options of [{ points: -1 }, { points: 1.5 }, { weeksEach: 0 }, { weeksEach: 0.5 }]) {
      expect(() => attendanceTrend(register(good), options)).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
    for (const weeks of [0, -1, 2.5]) expect(() => attendanceChange(register(good), { weeks })).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });

  test('holds every possible session once', () => {
    fc.assert(fc.property(marksFrom(since), (marks) => {
      const points = attendanceTrend(register(marks), { points: 60 });
      const { possible, absent } = summariseAttendance(register(marks));
      expect(points.reduce((sum, point) => sum + point.possible, 0)).toBe(possible);
      expect(points.reduce((sum, point) => sum + point.absent, 0)).toBe(absent);
    }));
  });
});

describe('change', () => {
  const week = (missed: number) => 'I'.repeat(missed) + '/'.repeat(10 - missed);
  const weeks = (...missed: number[]) => register(missed.map(week).join(''));

  test('compares the last six school weeks with the six before them', () => {
    const change = attendanceChange(weeks(9, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2));
    expect(change).toMatchObject({ weeks: 6, before: { possible: 60, absent: 2 }, after: { possible: 60, absent: 12 } });
    expect(change!.points).toBeCloseTo(-16.6667, 3);
  });

  test('takes six weeks on either side where there are more', () => {
    expect(attendanceChange(weeks(9, 9, 9, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1))).toMatchObject({ weeks: 6, before: { absent: 0 }, after: { absent: 6 } });
  });

  test('passes over holidays', () => {
    const term = weeks(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1).marks;
    const holiday = register(term.slice(0, 60) + '#'.repeat(20) + term.slice(60));
    expect(attendanceChange(holiday)).toEqual(attendanceChange(register(term)));
    expect(attendanceChange(holiday)!.points).toBeCloseTo(-10);
  });

  test('takes equal windows in a young year, and none with fewer than three weeks each', () => {
    expect(attendanceChange(weeks(5, 0, 0, 0, 1, 1, 1))).toMatchObject({ weeks: 3, before: { absent: 0 }, after: { absent: 3 } });
    expect(attendanceChange(weeks(5, 0, 0, 0, 1))).toBeUndefined();
    expect(attendanceChange(register(''))).toBeUndefined();
    expect(attendanceChange(weeks(4, 0), { weeks: 1 })).toMatchObject({ weeks: 1, points: 40 });
  });

  test('is none where nothing changed, and turns round with the windows', () => {
    const sixes = fc.array(fc.nat(10), { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(sixes, (missed) => {
      const there = attendanceChange(weeks(...missed))!.points;
      const back = attendanceChange(weeks(...missed.slice(6), ...missed.slice(0, 6)))!.points;
      expect(there + back).toBeCloseTo(0);
    }));
    expect(attendanceChange(weeks(...Array.from({ length: 12 }, () => 3)))!.points).toBe(0);
  });
});

describe('calendar', () => {
  test('is weeks of five days of two halves, with code, class and minutes', () => {
    const [first, second] = attendanceCalendar(register('L\\II#' + '#----9', { lateMinutes: { 0: 7 } }));
    expect(first!.monday).toBe('2025-09-01');
    expect(first!.days.map(({ date }) => date)).toEqual(['2025-09-01', '2025-09-02', '2025-09-03', '2025-09-04', '2025-09-05']);
    expect(first!.days[0]).toEqual({
      date: '2025-09-01',
      am: { code: 'L', class: 'attending', late: true, minutesLate: 7 },
      pm: { code: '\\', class: 'attending', late: false },
    });
    expect(first!.days[1].am).toEqual({ code: 'I', class: 'authorised', late: false });
    expect(first!.days[4].pm).toEqual({ code: '-', class: 'missing', late: false });
    expect(second!.days[0]).toEqual({ date: '2025-09-08', am: { code: 'C2', class: 'authorised', late: false } });
  });

  test('keeps to the days asked for, and joins registers', () => {
    const last = register('/\\'.repeat(5), { firstDay: '2025-07-14', year: 2024 });
    const weeks = attendanceCalendar([register('/\\'.repeat(10)), last], { from: '2025-07-17', to: '2025-09-08' });
    expect(weeks.map(({ monday }) => monday)).toEqual(['2025-07-14', '2025-09-01', '2025-09-08']);
    expect(weeks[0]!.days.map(({ am }) => am !== undefined)).toEqual([false, false, false, true, true]);
    expect(weeks[2]!.days.map(({ pm }) => pm !== undefined)).toEqual([true, false, false, false, false]);
  });

  test('has a cell for each mark', () => {
    fc.assert(fc.property(marksFrom(since), (marks) => {
      const cells = attendanceCalendar(register(marks)).flatMap(({ days }) => days.flatMap(({ am, pm }) => [am, pm]));
      expect(cells.filter((cell) => cell).length).toBe(marks.replace(/-+$/, '').length);
    }));
  });

  test('refuses marks that are none', () => {
    for (const rule of [attendanceCalendar, attendanceTrend, attendanceChange, lateness]) {
      expect(() => rule(register('/a'))).toThrow(expect.objectContaining({ code: 'unknown-mark' }));
    }
  });
});
