import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  AttendanceSummary, attendanceRate, codeOfMark, countCodes, countMarks, spellPattern, summariseAttendance, type AttendanceCodeSet,
} from '@learning-mentor/core/attendance';
import { before, marksFrom, register, since } from './registers.js';

/** So many attended and missed sessions. */
const year = (attended: number, missed: number) => register('/'.repeat(attended) + 'I'.repeat(missed));
const isPersistent = (attended: number, missed: number) => summariseAttendance(year(attended, missed)).persistentAbsence;

describe('a summary', () => {
  test('counts each code as its class says', () => {
    const all = summariseAttendance(register('/\\LKVPWB' + 'C89EI0MRST' + 'GNOU' + 'Q1234567' + 'DX' + 'Z#' + '-' + '/'));
    expect(all).toMatchObject({
      possible: 23, present: 9, late: 2, lateAfterClose: 1, authorised: 10, unauthorised: 4, absent: 14, missing: 1,
      persistentAbsence: true, severeAbsence: true, fewSessions: false,
    });
    expect(z.parse(AttendanceSummary, all)).toEqual(all);
  });

  test('is that of the house\'s own example: 27 of 234 sessions missed, 88.4%', () => {
    const marks = '/'.repeat(194) + 'L'.repeat(13) + 'I'.repeat(21) + 'U'.repeat(6);
    const amelia = summariseAttendance(register(marks), { codes: 'england-2024-08' });
    expect(amelia).toMatchObject({ possible: 234, present: 207, late: 19, unauthorised: 6, absent: 27, persistentAbsence: true });
    expect(attendanceRate(amelia)).toBe(207 / 234);
  });

  test('of nothing has neither a rate nor persistent absence', () => {
    for (const empty of ['', '----', '#'.repeat(10), 'DDDD', '7777']) {
      const summary = summariseAttendance(register(empty));
      expect(summary).toMatchObject({ possible: 0, absent: 0, persistentAbsence: false, severeAbsence: false, fewSessions: true });
      expect(summary.spells).toEqual([]);
      expect(attendanceRate(summary)).toBeUndefined();
    }
  });

  test('of marks without days says the same', () => {
    expect(countMarks('/\\LKVPWB' + 'C89EI0MRST' + 'GNOU' + 'Q1234567' + 'DX' + 'Z#' + '-' + '/---', since)).toEqual({
      possible: 23, present: 9, late: 2, lateAfterClose: 1, authorised: 10, unauthorised: 4, absent: 14, missing: 1,
      persistentAbsence: true, severeAbsence: true, fewSessions: false,
    });
    expect(countMarks('', since)).toMatchObject({ possible: 0, missing: 0, persistentAbsence: false, severeAbsence: false, fewSessions: true });
    expect(countMarks('J', before).present).toBe(1);
    expect(() => countMarks('/J', since)).toThrow(expect.objectContaining({ code: 'unknown-mark', details: { set: 'england-2024-08', mark: 'J' } }));
    const late = (['authorised', 'unable', 'attending-elsewhere', 'unauthorised'] as const).map((kind, n) => ({ code: String(n), mark: String(n), class: kind, late: true as const }));
    const own: AttendanceCodeSet = { namespace: 'attendance', key: 'house', validFrom: '2025-09-01', source: 'A test', codes: late };
    const { spells: _none, ...figures } = summariseAttendance(register('012-33'), { codes: own });
    expect(countMarks('012-33', own)).toEqual(figures);
    expect(figures).toMatchObject({ late: 3, lateAfterClose: 2, missing: 1 });
  });

  test('counts a missing mark only before the last mark, so that sessions to come are not missing', () => {
    expect(summariseAttendance(register('/-\\-----')).missing).toBe(1);
  });

  test('shows when there are few sessions: below 20', () => {
    expect([19, 20].map((sessions) => summariseAttendance(register('/'.repeat(sessions))).fewSessions)).toEqual([true, false]);
  });
});

describe('persistent absence', () => {
  test('DfE, Pupil absence statistics: methodology, 3.2: 10 per cent or more of their own possible sessions', () => {
    expect([isPersistent(343, 37), isPersistent(342, 38)]).toEqual([false, true]);
    // 37.9% rounded up would be 10.0%: the counts decide, not a rounded rate.
    expect(isPersistent(3591, 398)).toBe(false);
  });

  test('counts from the first session on', () => {
    expect(summariseAttendance(year(0, 1))).toMatchObject({ possible: 1, persistentAbsence: true, severeAbsence: true });
    expect(summariseAttendance(year(1, 0))).toMatchObject({ possible: 1, persistentAbsence: false, severeAbsence: false });
  });

  test('tables of schools (St Mary\'s, Eggar\'s): 7, 14, 20, 25, 31, 38 missed sessions make a PA pupil as the year goes on', () => {
    const half = [70, 140, 200, 250, 310, 380];
    const missed = [7, 14, 20, 25, 31, 38];
    for (const [i, sessions] of half.entries()) {
      expect(isPersistent(sessions - missed[i]!, missed[i]!), `${missed[i]} of ${sessions}`).toBe(true);
      expect(isPersistent(sessions - missed[i]! + 1, missed[i]! - 1)).toBe(false);
    }
  });

  test('Eggar\'s: 38 days missed of the year is 80% attendance', () => {
    expect(attendanceRate(summariseAttendance(year(304, 76)))).toBe(0.8);
  });

  test('a rate is of whole sessions, no more than were possible', () => {
    for (const [possible, present] of [[Number.NaN, 1], [10, Number.NaN], [10, 20], [-10, -5], [10, 0.5], [0, 5]] as const) {
      expect(() => attendanceRate({ possible, present }), `${present} of ${possible}`).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
  });

  test('David Ross Education Trust, "Calculating attendance rate": in the first week a single missed session is enough', () => {
    const first = summariseAttendance(year(9, 1));
    expect(first).toMatchObject({ persistentAbsence: true, fewSessions: true });
  });

  test('DfE statistics team (quoted by IRIS): those who missed 50 per cent are among those who missed 10', () => {
    expect(summariseAttendance(year(191, 189))).toMatchObject({ severeAbsence: false, persistentAbsence: true });
    expect(summariseAttendance(year(190, 190))).toMatchObject({ severeAbsence: true, persistentAbsence: true });
  });

  test('DfE methodology, 4.4: a dual registered pupil who spent the term at the other school has no possible sessions', () => {
    expect(summariseAttendance(register('D'.repeat(140)))).toMatchObject({ possible: 0, persistentAbsence: false });
  });
});

describe('codes by date', () => {
  const summer = register('/\\JH' + '#'.repeat(6) + '/\\1' + '0', { firstDay: '2024-08-12', year: 2024 });

  test('a register across 19 August 2024 is read by both sets', () => {
    expect(summariseAttendance(summer)).toMatchObject({ possible: 7, present: 5, authorised: 2 });
    expect(countCodes(summer)).toEqual([
      { code: '#', sessions: 6 }, { code: '/', sessions: 2 }, { code: '\\', sessions: 2 },
      { code: 'H', sessions: 1 }, { code: 'J', sessions: 1 }, { code: 'J1', sessions: 1 }, { code: 'Y1', sessions: 1 },
    ]);
  });

  test('registers of different years each use their own rules', () => {
    const old = register('JY', { firstDay: '2023-09-04', year: 2023 });
    expect(summariseAttendance([register('0K'), old])).toMatchObject({ possible: 3, present: 2, authorised: 1 });
  });

  test('a set is refused for days on which it was not in force, and a mark in the wrong set', () => {
    expect(() => summariseAttendance(summer, { codes: 'england-2024-08' })).toThrow(
      expect.objectContaining({ code: 'no-code-set', details: { date: '2024-08-12', sets: ['england-2024-08'] } }),
    );
    expect(() => summariseAttendance(summer, { codes: 'england-2006' })).toThrow(
      expect.objectContaining({ code: 'no-code-set', details: { date: '2024-08-19', sets: ['england-2006'] } }),
    );
    expect(summariseAttendance(summer, { codes: 'england-2006', to: '2024-08-18' })).toMatchObject({ possible: 4 });
    const tooOld = register('/', { firstDay: '2009-09-07', year: 2009 });
    expect(() => summariseAttendance(tooOld)).toThrow(expect.objectContaining({ code: 'no-code-set' }));
    expect(() => summariseAttendance(register('//J'))).toThrow(
      expect.objectContaining({ code: 'unknown-mark', details: { set: 'england-2024-08', mark: 'J', date: '2025-09-02', index: 2 } }),
    );
    expect(() => summariseAttendance(register('/é'))).toThrow(expect.objectContaining({ code: 'unknown-mark' }));
    // @ts-expect-error a key that no set has
    const unknown = () => summariseAttendance(register('/'), { codes: 'wales-2010' });
    expect(unknown).toThrow(expect.objectContaining({ code: 'unknown-code-set' }));
  });

  test('a set of one\'s own may be given', () => {
    const set: AttendanceCodeSet = {
      namespace: 'attendance', key: 'house', validFrom: '2025-01-01', source: 'test', codes: [
        { code: 'P', mark: 'P', class: 'attending' }, { code: 'A', mark: 'A', class: 'unauthorised' },
      ],
    };
    expect(summariseAttendance(register('PPA'), { codes: set })).toMatchObject({ possible: 3, unauthorised: 1 });
  });

  test('a set may begin and end in the middle of a week', () => {
    const from: AttendanceCodeSet = {
      namespace: 'attendance', key: 'house', validFrom: '2025-09-02', validTo: '2025-09-10', source: 'test', codes: [{ code: 'P', mark: 'P', class: 'attending' }],
    };
    const days = { from: '2025-09-02', codes: from };
    expect(summariseAttendance(register('P'.repeat(16)), days).possible).toBe(14);
    expect(() => summariseAttendance(register('P'.repeat(17)), days)).toThrow(expect.objectContaining({ code: 'no-code-set', details: { date: '2025-09-11', sets: ['house'] } }));
    expect(summariseAttendance(register('P'.repeat(17)), { ...days, to: '2025-09-10' }).possible).toBe(14);
    expect(() => summariseAttendance(register('P'), { codes: from })).toThrow(expect.objectContaining({ code: 'no-code-set', details: expect.objectContaining({ date: '2025-09-01' }) }));
  });

  test('late is of presence and of unauthorised absence only, and no mark is no mark in every set', () => {
    const set: AttendanceCodeSet = {
      namespace: 'attendance', key: 'house', validFrom: '2025-01-01', source: 'test', codes: [
        { code: 'E', mark: 'E', class: 'attending-elsewhere', late: true }, { code: 'A', mark: 'A', class: 'authorised', late: true },
        { code: 'N', mark: 'N', class: 'unable', late: true }, { code: 'U', mark: 'U', class: 'unauthorised', late: true },
      ],
    };
    expect(summariseAttendance(register('E-ANU'), { codes: set })).toMatchObject({
      possible: 3, present: 1, late: 2, lateAfterClose: 1, authorised: 1, unauthorised: 1, missing: 1,
    });
    expect(countCodes(register('E-'), { codes: set })).toEqual([{ code: 'E', sessions: 1 }]);
    expect(countCodes(register('-E'), { codes: set })).toEqual([{ code: '-', sessions: 1 }, { code: 'E', sessions: 1 }]);
  });
});

describe('from and to', () => {
  const weeks = register('I'.repeat(10) + '/'.repeat(10) + 'O'.repeat(10));

  test('take both days, and step over weekends', () => {
    expect(summariseAttendance(weeks, { from: '2025-09-05', to: '2025-09-08' })).toMatchObject({ possible: 4, present: 2, authorised: 2 });
    for (const [from, to] of [['2025-09-06', '2025-09-14'], ['2025-09-07', '2025-09-13']] as const) {
      expect(summariseAttendance(weeks, { from, to })).toMatchObject({ possible: 10, present: 10 });
    }
    expect(summariseAttendance(weeks, { from: '2025-09-13', to: '2025-09-14' })).toMatchObject({ possible: 0 });
    expect(summariseAttendance(weeks, { from: '2020-01-01', to: '2030-01-01' })).toMatchObject({ possible: 30 });
  });

  test('are refused the wrong way round or as no date', () => {
    const wrongWay = { from: '2025-09-09', to: '2025-09-08' };
    expect(() => summariseAttendance(weeks, wrongWay)).toThrow(expect.objectContaining({ code: 'bad-range' }));
    expect(() => summariseAttendance(weeks, { to: 'today' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('several registers', () => {
  test('are refused of different pupils, with a day in two of them, or none', () => {
    const other = { pupil: '0199a000-0000-7000-8000-000000000002', firstDay: '2024-09-02', year: 2024 };
    expect(() => summariseAttendance([register('/'), register('/', other)])).toThrow(expect.objectContaining({ code: 'different-pupils' }));
    const overlapping = [register('/'.repeat(11)), register('/', { firstDay: '2025-09-08' })];
    expect(() => summariseAttendance(overlapping)).toThrow(expect.objectContaining({ code: 'registers-overlap' }));
    expect(summariseAttendance([register('/'.repeat(10)), register('/', { firstDay: '2025-09-08' })]).possible).toBe(11);
    expect(() => summariseAttendance([])).toThrow(expect.objectContaining({ code: 'no-register' }));
  });

  test('must begin on a Monday', () => {
    expect(() => summariseAttendance(register('/', { firstDay: '2025-09-03' }))).toThrow(expect.objectContaining({ code: 'not-a-monday' }));
  });
});

describe('spells', () => {
  const spells = (marks: string) => summariseAttendance(register(marks)).spells;

  test('are runs of missed sessions', () => {
    expect(spells('/IIO\\//UU/')).toEqual([
      { from: '2025-09-01', to: '2025-09-02', sessions: 3, authorised: 2, unauthorised: 1 },
      { from: '2025-09-04', to: '2025-09-05', sessions: 2, authorised: 0, unauthorised: 2 },
    ]);
  });

  test('end with any presence, a late one or one elsewhere', () => {
    expect(spells('ILIVI')).toHaveLength(3);
  });

  test('go on over closed, impossible and unmarked sessions', () => {
    expect(spells('////////I' + 'I' + '#'.repeat(10) + '7D-I/')).toEqual([
      { from: '2025-09-05', to: '2025-09-16', sessions: 3, authorised: 3, unauthorised: 0 },
    ]);
  });

  test('begin anew with a school year', () => {
    const last = register('II', { firstDay: '2025-07-21', year: 2024 });
    expect(summariseAttendance([last, register('II')]).spells).toHaveLength(2);
    // Two registers of one year, as after a move within the year, are one story.
    expect(summariseAttendance([register('II'), register('II', { firstDay: '2025-09-08' })]).spells).toHaveLength(1);
  });

  test('have a pattern', () => {
    const pattern = spellPattern(summariseAttendance(register('II////////' + 'I/////////' + '/////IIIII' + '/')));
    expect(pattern).toEqual({
      spells: 3, short: 2, beganOn: [2, 0, 1, 0, 0],
      longest: { from: '2025-09-17', to: '2025-09-19', sessions: 5, authorised: 5, unauthorised: 0 },
      latest: { from: '2025-09-17', to: '2025-09-19', sessions: 5, authorised: 5, unauthorised: 0 },
    });
    // Two sessions are short, three are not.
    expect(spellPattern(summariseAttendance(register('II/\\III/'))).short).toBe(1);
    // Of two that are equally long the later one.
    expect(spellPattern(summariseAttendance(register('II/\\//OO'))).longest).toEqual({ from: '2025-09-04', to: '2025-09-04', sessions: 2, authorised: 0, unauthorised: 2 });
    expect(spellPattern({ spells: [] })).toEqual({ spells: 0, short: 0, beganOn: [0, 0, 0, 0, 0] });
  });
});

describe('for any register', () => {
  const inClass = (set: AttendanceCodeSet, marks: string, ...classes: string[]) =>
    [...marks].filter((mark) => classes.includes(codeOfMark(set, mark).class)).length;

  test('the counts are those of the classes, possible = present + absent, and spells hold all absence', () => {
    const sets = fc.constantFrom({ set: before, firstDay: '2023-09-04', year: 2023 }, { set: since, firstDay: '2025-09-01', year: 2025 });
    const any = sets.chain(({ set, ...when }) => marksFrom(set).map((marks) => ({ set, marks, when })));
    fc.assert(fc.property(any, ({ set, marks, when }) => {
      const summary = summariseAttendance(register(marks, when));
      expect(summary.present).toBe(inClass(set, marks, 'attending', 'attending-elsewhere'));
      expect(summary.authorised).toBe(inClass(set, marks, 'authorised'));
      expect(summary.unauthorised).toBe(inClass(set, marks, 'unauthorised'));
      expect(summary.missing).toBe(inClass(set, marks.replace(/-+$/, ''), 'missing'));
      expect(summary.late).toBe([...marks].filter((mark) => 'LU'.includes(mark)).length);
      expect(summary.possible).toBe(summary.present + summary.absent);
      expect(summary.absent).toBe(summary.authorised + summary.unauthorised);
      expect(summary.spells.reduce((sum, spell) => sum + spell.sessions, 0)).toBe(summary.absent);
      for (const spell of summary.spells) {
        expect(spell.sessions).toBe(spell.authorised + spell.unauthorised);
        expect(spell.from <= spell.to).toBe(true);
      }
      expect(summary.severeAbsence && !summary.persistentAbsence).toBe(false);
    }));
  });

  test('it is what the marks alone come to, with spells', () => {
    const sets = fc.constantFrom({ set: before, firstDay: '2023-09-04', year: 2023 }, { set: since, firstDay: '2025-09-01', year: 2025 });
    const any = sets.chain(({ set, ...when }) => marksFrom(set).map((marks) => ({ set, marks, when })));
    fc.assert(fc.property(any, ({ set, marks, when }) => {
      const { spells: _spells, ...figures } = summariseAttendance(register(marks, when));
      expect(countMarks(marks, set)).toEqual(figures);
    }));
  });

  test('it is the same in one piece, split at any week, and in any order', () => {
    fc.assert(fc.property(marksFrom(since), fc.nat(40), (marks, weeks) => {
      const firstDay = new Date(Date.UTC(2025, 8, 1 + weeks * 7)).toISOString().slice(0, 10);
      const head = register(marks.slice(0, weeks * 10));
      const tail = register(marks.slice(weeks * 10), { firstDay });
      const { missing: _trailing, ...whole } = summariseAttendance(register(marks));
      const { missing: _split, ...parts } = summariseAttendance([tail, head]);
      expect(parts).toEqual(whole);
      expect(summariseAttendance([head, tail])).toEqual(summariseAttendance([tail, head]));
    }));
  });

  test('the counts of two halves of the year add up', () => {
    fc.assert(fc.property(marksFrom(since), fc.nat(300), (marks, day) => {
      const date = (after: number) => new Date(Date.UTC(2025, 8, 1 + after)).toISOString().slice(0, 10);
      const whole = summariseAttendance(register(marks));
      const first = summariseAttendance(register(marks), { to: date(day) });
      const second = summariseAttendance(register(marks), { from: date(day + 1) });
      for (const count of ['possible', 'present', 'late', 'authorised', 'unauthorised', 'absent', 'missing'] as const) {
        expect(first[count] + second[count], count).toBe(whole[count]);
      }
    }));
  });

  test('its codes add up to its sessions', () => {
    fc.assert(fc.property(marksFrom(since), (marks) => {
      const codes = countCodes(register(marks));
      expect(codes.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(marks.replace(/-+$/, '').length);
      expect(codes.every(({ sessions }, i) => i === 0 || codes[i - 1]!.sessions >= sessions)).toBe(true);
    }));
  });

  test('a missed session never lowers absence and an attended one never raises it', () => {
    fc.assert(fc.property(fc.nat(380), fc.nat(380), (attended, missed) => {
      expect(Number(isPersistent(attended, missed + 1))).toBeGreaterThanOrEqual(Number(isPersistent(attended, missed)));
      expect(Number(isPersistent(attended + 1, missed))).toBeLessThanOrEqual(Number(isPersistent(attended, missed)));
    }));
  });
});
