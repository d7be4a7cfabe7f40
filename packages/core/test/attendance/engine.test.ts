import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendancePattern, attendanceTrend, lateness, registerReader, spellPattern, summariseAttendance, type AttendanceRegister, type RegisterFigures,
  type RegisterReaderOptions,
} from '@learning-mentor/core/attendance';
import { dateOfDay, dayNumber } from '../../src/day.js';
import { plainLateness, plainPattern, plainSummary, sessionsOf } from './plain.js';
import { before, marksFrom, register, since } from './registers.js';

const after = (date: string, days: number) => dateOfDay(dayNumber(date) + days);
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Two school years of one pupil, the older by the older codes, with gaps, and a stretch of days that may cut either or neither. */
const twoYears = fc
  .record({
    old: marksFrom(before, 300), recent: marksFrom(since, 300), from: fc.option(fc.nat(900), { nil: undefined }), length: fc.nat(700),
    minutes: fc.dictionary(fc.nat(299).map(String), fc.integer({ min: 1, max: 90 })),
  })
  .map(({ old, recent, from, length, minutes }) => ({
    registers: [register(recent, { firstDay: '2024-09-02', year: 2024, lateMinutes: minutes }), register(old, { firstDay: '2023-09-04', year: 2023 })],
    options: from === undefined ? {} : { from: after('2023-08-20', from), to: after('2023-08-20', from + length) },
  }));

describe('the register engine finds what a plain list of sessions shows', () => {
  test('summaries with spells', () => {
    fc.assert(fc.property(twoYears, ({ registers, options }) => {
      expect(summariseAttendance(registers, options)).toEqual(plainSummary(sessionsOf(registers, options)));
    }));
  });

  test('weekdays and halves', () => {
    fc.assert(fc.property(twoYears, ({ registers, options }) => {
      expect(attendancePattern(registers, options)).toEqual(plainPattern(sessionsOf(registers, options)));
    }));
  });

  test('lateness', () => {
    fc.assert(fc.property(twoYears, ({ registers, options }) => {
      expect(lateness(registers, options)).toEqual(plainLateness(sessionsOf(registers, options)));
    }));
  });

  test('weeks', () => {
    fc.assert(fc.property(twoYears, fc.integer({ min: 1, max: 3 }), ({ registers, options: { to } }, weeksEach) => {
      for (const point of attendanceTrend(registers, { points: 30, weeksEach, to })) {
        const { possible, absent } = plainSummary(sessionsOf(registers, { from: point.from, to: point.to }));
        expect([point.possible, point.absent]).toEqual([possible, absent]);
      }
    }), { numRuns: 20 });
  });

  test('across the day on which the codes changed', () => {
    const old = fc.array(fc.constantFrom(...before.codes.map(({ mark }) => mark)), { minLength: 10, maxLength: 10 });
    const recent = fc.array(fc.constantFrom(...since.codes.map(({ mark }) => mark)), { maxLength: 20 });
    fc.assert(fc.property(old, recent, (last, first) => {
      const summer = register([...last, ...first].join(''), { firstDay: '2024-08-12', year: 2024 });
      expect(summariseAttendance(summer)).toEqual(plainSummary(sessionsOf([summer])));
    }));
  });
});

/** What the reader tells of registers that are given to it in these pieces. */
function readIn(pieces: readonly (Uint8Array | string)[], options: RegisterReaderOptions): RegisterFigures[] {
  const told: RegisterFigures[] = [];
  const reader = registerReader(options, (figures, line) => {
    expect(line).toBe(told.length);
    told.push(figures);
  });
  for (const piece of pieces) reader.read(piece);
  expect(reader.end()).toBe(told.length);
  return told;
}

/** The same of one register, by the functions for one pupil. */
function figuresOf(one: AttendanceRegister, options: RegisterReaderOptions): RegisterFigures {
  const { spells, ...figures } = summariseAttendance(one, options);
  const { longest, latest: _latest, ...pattern } = spellPattern({ spells });
  const { byWeekday } = attendancePattern(one, options);
  return { ...figures, byWeekday, spells: { ...pattern, longest: longest?.sessions ?? 0 } };
}

describe('many registers', () => {
  const firstDay = '2025-09-01';

  test('come to the figures of each line', () => {
    const [first, second, ...rest] = readIn(['/\\IIO\\L/#-/\\U\\--\n\n##\n'], { firstDay });
    expect(rest).toHaveLength(1);
    expect(first).toMatchObject({
      possible: 12, present: 8, absent: 4, authorised: 2, unauthorised: 2, late: 2, lateAfterClose: 1, missing: 1, persistentAbsence: true,
      severeAbsence: false, fewSessions: true, spells: { spells: 2, short: 1, longest: 3, beganOn: [0, 2, 0, 0, 0] },
    });
    expect(first!.byWeekday.map(({ possible, absent, late }) => [possible, absent, late])).toEqual([[4, 0, 0], [4, 3, 1], [2, 1, 0], [2, 0, 1], [0, 0, 0]]);
    expect(second).toMatchObject({ possible: 0, missing: 0, persistentAbsence: false, spells: { spells: 0, longest: 0 } });
  });

  test('may lack the last line end, and are none where there is nothing', () => {
    expect(readIn(['/\n/'], { firstDay })).toHaveLength(2);
    expect(readIn(['/\n/\n'], { firstDay })).toHaveLength(2);
    expect(readIn([], { firstDay })).toEqual([]);
    expect(readIn(['', new Uint8Array()], { firstDay })).toEqual([]);
  });

  test('come to the same in whatever pieces and for whatever days they are read, as bytes or as text', () => {
    const some = fc.array(fc.oneof(marksFrom(since, 60), fc.stringMatching(/^[/I-]{0,8}-{0,12}$/)), { minLength: 1, maxLength: 6 });
    const days = fc.record({ from: fc.option(fc.nat(45), { nil: undefined }), length: fc.option(fc.nat(30), { nil: undefined }) });
    fc.assert(fc.property(some, fc.array(fc.nat(60), { maxLength: 12 }), days, fc.boolean(), (lines, cuts, { from, length }, asText) => {
      const options = {
        firstDay, ...(from !== undefined && { from: after('2025-08-28', from) }),
        ...(length !== undefined && { to: after('2025-08-28', (from ?? 0) + length) }),
      };
      let left = lines.join('\n') + '\n';
      const pieces: string[] = [];
      for (const cut of cuts) {
        pieces.push(left.slice(0, cut));
        left = left.slice(cut);
      }
      pieces.push(left);
      expect(readIn(asText ? pieces : pieces.map(bytes), options)).toEqual(lines.map((marks) => figuresOf(register(marks), options)));
    }), { numRuns: 300 });
  });

  test('of last year are read under last year\'s rules, and over the change by both', () => {
    expect(readIn(['JY\n'], { firstDay: '2023-09-04' })[0]).toMatchObject({ possible: 1, present: 1 });
    const summer = '/\\JH######/\\10';
    expect(readIn([summer.slice(0, 5), summer.slice(5), '\n', summer], { firstDay: '2024-08-12' }).map(({ possible }) => possible)).toEqual([7, 7]);
  });

  test('hold as many spells as there are, and the longest year', () => {
    expect(readIn([`${'IIII/'.repeat(106)}\n`], { firstDay })[0]!.spells).toEqual({ spells: 106, short: 0, longest: 4, beganOn: [53, 0, 53, 0, 0] });
    const tooLong = () => readIn(['/\n' + '/'.repeat(531)], { firstDay });
    expect(tooLong).toThrow(expect.objectContaining({ code: 'outside-register', details: { line: 1 } }));
    expect(() => readIn(['/'.repeat(500), '/'.repeat(31)], { firstDay })).toThrow(expect.objectContaining({ code: 'outside-register' }));
    expect(readIn(['/'.repeat(530)], { firstDay })[0]!.possible).toBe(530);
  });

  test('refuse what is no mark, and say in which line', () => {
    for (const [text, mark, line, index] of [['/\n//?\n', '?', 1, 2], ['/\r\n', '\r', 0, 1], ['/é', 'é', 0, 1], ['J', 'J', 0, 0]] as const) {
      expect(() => readIn([text], { firstDay }), text).toThrow(expect.objectContaining({ code: 'unknown-mark', details: expect.objectContaining({ mark, line, index }) }));
    }
    expect(() => readIn(['/ŉ'], { firstDay })).toThrow(expect.objectContaining({ code: 'unknown-mark' }));
    // Outside the days asked for nothing is read.
    expect(readIn(['??????????//'], { firstDay, from: '2025-09-08' })[0]!.possible).toBe(2);
    expect(readIn(['//??'], { firstDay, to: '2025-09-01' })[0]!.possible).toBe(2);
  });

  test('refuse days on which no set was in force, like those of one pupil', () => {
    const notInForce = expect.objectContaining({ code: 'no-code-set', details: { date: '2024-08-19', sets: ['england-2006'], line: 1 } });
    const options = { firstDay: '2024-08-12', codes: 'england-2006' } as const;
    expect(() => readIn(['/'.repeat(10) + '---\n' + '/'.repeat(11)], options)).toThrow(notInForce);
    expect(() => readIn(['\n' + '/'.repeat(10) + '-', '/'], options)).toThrow(notInForce);
    expect(readIn(['/'.repeat(11)], { ...options, to: '2024-08-18' })[0]!.possible).toBe(10);
    expect(() => registerReader({ firstDay: '2025-09-02' }, () => {})).toThrow(expect.objectContaining({ code: 'not-a-monday' }));
    expect(() => registerReader({ firstDay, from: '2025-09-03', to: '2025-09-02' }, () => {})).toThrow(expect.objectContaining({ code: 'bad-range' }));
    // @ts-expect-error a key that no set has
    expect(() => registerReader({ firstDay, codes: 'narnia' }, () => {})).toThrow(expect.objectContaining({ code: 'unknown-code-set' }));
  });
});
