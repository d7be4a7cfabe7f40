import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceCalendar, attendanceChange, attendanceTrend, lateness, sessionsToRecover, sessionsUntil, summariseAttendance,
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

  test('agrees with the summary', () => {
    fc.assert(fc.property(marksFrom(since), (marks) => {
      const [all, summary] = [lateness(register(marks)), summariseAttendance(register(marks))];
      expect([all.late, all.afterClose, all.of]).toEqual([summary.late, summary.lateAfterClose, summary.present + summary.lateAfterClose]);
      expect(all.byWeekday.reduce((sum, { late }) => sum + late, 0)).toBe(all.late);
    }));
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
