import { attendanceCalendar, summariseAttendance } from '@learning-mentor/core/attendance';
import { describe, expect, it } from 'vitest';
import { overlayRegister, readAttendance, type RegisterFragment, type RegisterMarks } from '../../src/import/index.js';
import { bytes } from './support/files.js';

const fragment = (firstDay: string, marks: string, lateMinutes?: Record<string, number>): RegisterFragment => ({
  pupil: 'a',
  year: 2026,
  firstDay,
  marks,
  ...(lateMinutes && { lateMinutes }),
});
const register = (firstDay: string, marks: string, lateMinutes?: Record<string, number>): RegisterMarks => ({
  year: 2026,
  firstDay,
  marks,
  ...(lateMinutes && { lateMinutes }),
});
const few = { days: ['2026-09-07', '2026-09-08'], pupils: 1 };

describe('overlayRegister', () => {
  it('makes a register where there is none', () => {
    expect(overlayRegister(undefined, fragment('2026-09-07', '/\\L', { 2: 5 }), few)).toEqual(register('2026-09-07', '/\\L', { 2: 5 }));
  });

  it('lets the file win where it says something, and the register stand elsewhere', () => {
    const before = register('2026-09-07', '/\\LNII', { 2: 5 });
    const after = overlayRegister(before, fragment('2026-09-07', '  /  -  /'), few);
    expect(after).toEqual(register('2026-09-07', '/\\/NI---/'));
  });

  it('keeps minutes late with their sessions', () => {
    const after = overlayRegister(register('2026-09-07', 'LLL', { 0: 1, 1: 2, 2: 3 }), fragment('2026-09-07', ' LL', { 2: 9 }), few);
    expect(after).toEqual(register('2026-09-07', 'LLL', { 0: 1, 2: 9 }));
  });

  it('lays weeks before and after', () => {
    const before = register('2026-09-14', '/\\L', { 2: 5 });
    expect(overlayRegister(before, fragment('2026-09-07', '/\\'), few)).toEqual(register('2026-09-07', '/\\--------/\\L', { 12: 5 }));
    expect(overlayRegister(before, fragment('2026-09-21', 'L', { 0: 7 }), few)).toEqual(
      register('2026-09-14', '/\\L-------L', { 2: 5, 10: 7 }),
    );
  });

  it('changes nothing the second time', () => {
    const file = fragment('2026-09-07', '/ L\\  I', { 2: 5 });
    for (const options of [few, { days: ['2026-09-07', '2026-09-08', '2026-09-10'], pupils: 200 }]) {
      const once = overlayRegister(register('2026-09-14', '/\\'), file, options);
      expect(overlayRegister(once, file, options)).toEqual(once);
    }
  });

  it('takes days as closed on which nobody of the school has a mark', () => {
    // Wednesday and Friday of one week, Tuesday of the next; this pupil has no mark on the Friday.
    const options = { days: ['2026-09-09', '2026-09-11', '2026-09-15'], pupils: 10 };
    const file = fragment('2026-09-07', '    /\\      /\\');
    expect(overlayRegister(undefined, file, options).marks).toBe('####/\\##--##/\\');
    expect(overlayRegister(undefined, file, { ...options, pupils: 9 }).marks).toBe('----/\\------/\\');
    // Marks that are there already stay.
    expect(overlayRegister(register('2026-09-07', '/\\'), file, options).marks).toBe('/\\##/\\##--##/\\');
    // Of days after its last one, as of weeks before its first, the file knows nothing.
    expect(overlayRegister(register('2026-09-14', '------/\\'), file, options).marks).toBe('####/\\##--##/\\--/\\');
    expect(overlayRegister(register('2026-08-31', '----/\\'), file, options).marks).toBe('----/\\----####/\\##--##/\\');
  });

  it('makes registers that the rules of core read', async () => {
    const days = ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07', '2026-10-19', '2026-11-02'];
    const rows = Array.from({ length: 12 }, (_, pupil) =>
      days.flatMap((day) => [`p${pupil},${day},AM,${pupil ? '/' : 'I'}`, `p${pupil},${day},PM,/`]),
    ).flat();
    const result = await readAttendance(bytes(['UPN,Date,Session,Code', ...rows].join('\n')), { today: '2026-11-02' });
    const made = overlayRegister(undefined, result.registers![0]!, { days: result.days, pupils: 12 });
    const summary = summariseAttendance({ ...made, pupil: '0198c0de-0000-7000-8000-000000000000' });
    expect(summary).toMatchObject({ possible: 12, present: 6, authorised: 6, missing: 0 });
    expect(attendanceCalendar({ ...made, pupil: '0198c0de-0000-7000-8000-000000000000' })).toHaveLength(10);
  });
});
