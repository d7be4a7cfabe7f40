import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseAttendance, type AttendanceRegister } from '@learning-mentor/core/attendance';
import { attendanceMeasures, indicators, raiseFlags, type MeasureName } from '@learning-mentor/core/screening';

const present = '/\\/\\/\\/\\/\\';
const register = (...weeks: string[]): AttendanceRegister => ({ pupil: 'p1', year: 2026, firstDay: '2026-08-31', marks: weeks.join('') });
const values = (measures: ReturnType<typeof attendanceMeasures>) =>
  Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value])) as Partial<Record<MeasureName, number>>;

describe('what registers say for screening', () => {
  // Four weeks with 6 of 40 missed; six with none; six with 9 of 60 missed and late on four days.
  const year = register(
    'IIIIII/\\/\\', present, present, present,
    ...Array.from({ length: 6 }, () => present),
    'III\\/\\/\\/\\', present, 'L\\L\\/\\/\\/\\', '//OOO\\/\\/\\', 'U\\/\\/\\/\\/\\', 'L\\/\\/\\/\\II',
  );
  const today = '2026-12-19'; // the Saturday after the last mark

  test('counts the year, six weeks, the six before, the first four, the term and lateness, by hand', () => {
    expect(values(attendanceMeasures(year, { today, termFrom: '2026-10-26' }))).toEqual({
      sessionsPossible: 160, sessionsAbsent: 15, sixWeeksPossible: 60, sixWeeksAbsent: 9, priorSixWeeksPossible: 60, priorSixWeeksAbsent: 0,
      firstDaysPossible: 40, firstDaysAbsent: 6, termSpells: 4, lateFourWeeks: 4,
    });
  });

  test('says how fresh each figure is: up to the last mark, or the end of the first weeks', () => {
    const { sixWeeksAbsent, firstDaysAbsent, lateFourWeeks } = attendanceMeasures(year, { today });
    expect([sixWeeksAbsent?.asOf, lateFourWeeks?.asOf, firstDaysAbsent?.asOf]).toEqual(['2026-12-18', '2026-12-18', '2026-09-25']);
  });

  test('looks at no later mark, and knows nothing of a term that has not begun', () => {
    const early = attendanceMeasures(year, { today: '2026-09-09', termFrom: '2026-10-26' });
    expect(values(early)).toEqual({
      sessionsPossible: 16, sessionsAbsent: 6, sixWeeksPossible: 16, sixWeeksAbsent: 6, priorSixWeeksPossible: 0, priorSixWeeksAbsent: 0, lateFourWeeks: 0,
    });
    expect(early.sessionsAbsent?.asOf).toBe('2026-09-09');
    expect(attendanceMeasures(year, { today: '2026-09-25' })).toHaveProperty('firstDaysAbsent');
    expect(attendanceMeasures(year, { today: '2026-09-24' })).not.toHaveProperty('firstDaysAbsent');
    expect(attendanceMeasures(year, { today, termFrom: '2026-12-18' })).toHaveProperty('termSpells');
  });

  test('counts weeks to the very day of the last mark, also in mid-week and with half a day', () => {
    // Late on the Wednesday it ends on, and on the Thursday four weeks before, with which the stretch begins; away on the Thursday of six.
    const weeks = [present, '/\\/\\/\\II/\\', present, '/\\/\\/\\L\\/\\', present, present, present, '/\\/\\L'];
    const { lateFourWeeks, sixWeeksAbsent, sixWeeksPossible } = attendanceMeasures(register(...weeks), { today: '2026-10-22' });
    expect([lateFourWeeks, sixWeeksAbsent?.value, sixWeeksPossible?.value]).toEqual([{ value: 2, asOf: '2026-10-21' }, 2, 59]);
    expect(attendanceMeasures(register('/'), { today }).sessionsPossible).toEqual({ value: 1, asOf: '2026-08-31' });
  });

  test('knows nothing where there is no mark yet', () => {
    expect(attendanceMeasures(register(''), { today })).toEqual({});
    expect(attendanceMeasures(register('----------'), { today })).toEqual({});
    expect(attendanceMeasures(year, { today: '2026-08-01' })).toEqual({});
    expect(() => attendanceMeasures(year, { today: 'today' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  test('goes back into the register of the year before for the six weeks, and not for the year', () => {
    const before: AttendanceRegister = { pupil: 'p1', year: 2025, firstDay: '2026-07-06', marks: 'IIIIIIIIII' };
    const { sessionsAbsent, sixWeeksAbsent, priorSixWeeksAbsent } = values(attendanceMeasures([register(present), before], { today: '2026-09-04' }));
    expect([sessionsAbsent, sixWeeksAbsent, priorSixWeeksAbsent]).toEqual([0, 0, 10]);
  });

  test('raises what the figures say', () => {
    expect(raiseFlags(attendanceMeasures(year, { today, termFrom: '2026-10-26' }), { today, indicators }).flags.map(({ indicator }) => indicator)).toEqual(['att.pa', 'att.spells']);
  });

  test('agrees with the summary of the register cut by hand, wherever it ends', () => {
    const weeks = fc.array(fc.constantFrom(present, 'II/\\/\\/\\/\\', 'L\\U\\OO/\\##'), { minLength: 13, maxLength: 30 });
    fc.assert(fc.property(weeks, (all) => {
      const whole = register(...all);
      const end = new Date(Date.UTC(2026, 7, 31 + 7 * all.length - 3)).toISOString().slice(0, 10);
      const of = (from: number, to: number) => summariseAttendance({ ...whole, firstDay: new Date(Date.UTC(2026, 7, 31 + 7 * (all.length + from))).toISOString().slice(0, 10), marks: all.slice(from, to || undefined).join('') });
      const [now, before, four] = [of(-6, 0), of(-12, -6), of(-4, 0)];
      expect(values(attendanceMeasures(whole, { today: end }))).toMatchObject({
        sixWeeksPossible: now.possible, sixWeeksAbsent: now.absent, priorSixWeeksPossible: before.possible, priorSixWeeksAbsent: before.absent,
        lateFourWeeks: four.late, sessionsAbsent: summariseAttendance(whole).absent,
      });
    }));
  });
});
