import { AttendanceRegister } from '@learning-mentor/core/attendance';
import { describe, expect, it } from 'vitest';
import { readAttendance, type AttendanceCsvOptions } from '../../src/import/index.js';
import { brief, bytes, fixture } from './support/files.js';

const header = 'UPN,Date,AM/PM,Code,Minutes Late';

const read = (rows: string | readonly string[], options: AttendanceCsvOptions = {}) =>
  readAttendance(bytes(typeof rows === 'string' ? rows : [header, ...rows].join('\n')), { today: '2026-11-02', ...options });

/** Rows that must be free of problems. */
async function registers(rows: readonly string[], options?: AttendanceCsvOptions) {
  const { problems, registers: fragments } = await read(rows, options);
  expect(problems).toEqual([]);
  return fragments!;
}

describe('readAttendance', () => {
  it('reads marks by pupil and school year', async () => {
    const result = await readAttendance(fixture('attendance.csv'), { today: '2026-11-02' });
    expect(result).toEqual({
      registers: [
        { pupil: '001234', year: 2026, firstDay: '2026-09-07', marks: '/\\L\\II', lateMinutes: { 2: 12 } },
        { pupil: '001235', year: 2026, firstDay: '2026-09-07', marks: '  19' },
      ],
      days: ['2026-09-07', '2026-09-08', '2026-09-09'],
      first: new Map([
        ['001234', { file: 'attendance.csv', line: 2, column: 'UPN' }],
        ['001235', { file: 'attendance.csv', line: 8, column: 'UPN' }],
      ]),
      rows: 8,
      problems: [],
      problemCount: 0,
      warnings: [],
    });
    for (const { pupil: _, ...register } of result.registers!) {
      const marks = register.marks.replaceAll(' ', '-');
      expect(AttendanceRegister.safeParse({ ...register, marks, pupil: '0198c0de-0000-7000-8000-000000000000' }).success).toBe(true);
    }
  });

  it('keeps five days a week, in any order of rows, and the school years apart', async () => {
    expect(await registers(['a,2026-09-14,AM,/,', 'b,2026-09-04,PM,I,', 'a,2026-09-04,PM,\\,', 'a,2026-07-17,AM,/,'])).toEqual([
      { pupil: 'a', year: 2026, firstDay: '2026-08-31', marks: '         \\          /' },
      { pupil: 'b', year: 2026, firstDay: '2026-08-31', marks: '         I' },
      { pupil: 'a', year: 2025, firstDay: '2026-07-13', marks: '        /' },
    ]);
  });

  it('turns the year on 1 August', async () => {
    const fragments = await registers(['a,2026-07-31,PM,\\,', 'a,2026-08-03,AM,/,']);
    expect(fragments.map(({ year, firstDay }) => [year, firstDay])).toEqual([
      [2025, '2026-07-27'],
      [2026, '2026-08-03'],
    ]);
  });

  it.each(['UPN', 'Pupil Identifier', 'pupil_identifier', 'Admission number', 'adno'])('knows %s for the pupil', async (name) => {
    const { problems, registers: fragments } = await read(`${name},Session Date,Session,Mark\na,2026-09-07,am,/\n`);
    expect(problems).toEqual([]);
    expect(fragments).toMatchObject([{ pupil: 'a', marks: '/' }]);
  });

  it('reads columns by the names a school gives', async () => {
    const columns = { pupil: 'Roll', date: 'When', session: 'Which', code: 'What', minutesLate: 'How late' };
    const { problems, registers: fragments } = await read('Code,What,Which,When,Roll,How late\nx,L,P.M.,2026-09-07,a,7\n', { columns });
    expect(problems).toEqual([]);
    expect(fragments).toMatchObject([{ pupil: 'a', marks: ' L', lateMinutes: { 1: 7 } }]);
  });

  it.each([
    [
      'no pupil',
      'Name,Date,Session,Code\n',
      {},
      ['attendance.csv:1:pupil identifier missing-column'],
      /The columns are: Name, Date, Session, Code/,
    ],
    ['a misspelt column', 'UPN,Date,Session,Cdoe\n', {}, ['attendance.csv:1:code missing-column'], /did you mean it by 'Cdoe'/],
    [
      'a name that is not there',
      'UPN,Date,Session,Code\n',
      { columns: { minutesLate: 'Lateness' } },
      ['attendance.csv:1:Lateness missing-column'],
      /minutes late/,
    ],
    ['a header alone', `${header}\n`, {}, ['attendance.csv no-rows'], /nothing to import/],
    ['nothing', '', {}, ['attendance.csv empty-file'], /empty/],
    ['a column twice', 'UPN,Date,Session,Code,code\na,2026-09-07,AM,/,/\n', {}, ['attendance.csv:1:code duplicate-column'], /same name/],
  ])('refuses a file of %s', async (_, text, options, expected, message) => {
    const { problems, registers: none } = await read(text, options);
    expect(none).toBeUndefined();
    expect(brief(problems)).toEqual(expected);
    expect(problems[0]?.message).toMatch(message);
  });

  it.each([
    ['an empty pupil', ',2026-09-07,AM,/,', 'UPN empty-cell', /whose mark/],
    ['a number that Excel shortened', '8.01200005E+12,2026-09-07,AM,/,', 'UPN bad-id', /last digits/],
    ['an empty date', 'a,,AM,/,', 'Date bad-date', /cell is empty/],
    ['an ambiguous date', 'a,03/09/2026,AM,/,', 'Date ambiguous-date', /'03\/09\/2026' could be 2026-09-03 or 2026-03-09;.*in which order/],
    ['a day that is none', 'a,2026-09-31,AM,/,', 'Date bad-date', /not a day of the calendar/],
    ['a day before the codes', 'a,2011-08-31,AM,/,', 'Date bad-date', /from 2011-09-01/],
    ['a Saturday', 'a,2026-09-05,AM,/,', 'Date weekend', /Monday to Friday/],
    ['a presence in the future', 'a,2026-11-03,AM,/,', 'Date future', /right way round/],
    ['a session that is none', 'a,2026-09-07,1,/,', 'AM/PM bad-value', /write AM or PM/],
    ['a code that is none', 'a,2026-09-07,AM,A,', 'Code bad-code', /use one of \/ /],
    ['an old code after August 2024', 'a,2026-09-07,AM,Y,', 'Code bad-code', /in force on 2026-09-07; there are Y1, Y2/],
    ['a new code before August 2024', 'a,2024-06-03,AM,Y1,', 'Code bad-code', /in force on 2024-06-03; there are Y/],
    ['minutes that are none', 'a,2026-09-07,AM,L,5m', 'Minutes Late bad-value', /whole number/],
    ['minutes below nothing', 'a,2026-09-07,AM,L,-5', 'Minutes Late bad-value', /whole number/],
    ['minutes beyond a day', 'a,2026-09-07,AM,L,601', 'Minutes Late bad-value', /from 0 to 600/],
    ['another code', 'b,2026-09-07,AM,I,', 'Code two-codes', /2026-09-07 AM is on line 2 with another code/],
    ['other minutes', 'c,2026-09-07,PM,L,9', 'Code two-codes', /2026-09-07 PM is on line 3 with another number of minutes/],
  ])('refuses %s', async (_, row, expected, message) => {
    const { problems, registers: none, problemCount } = await read(['b,2026-09-07,AM,/,', 'c,2026-09-07,PM,L,8', row]);
    expect(none).toBeUndefined();
    expect(brief(problems)).toEqual([`attendance.csv:4:${expected}`]);
    expect(problemCount).toBe(1);
    expect(problems[0]?.message).toMatch(message);
  });

  it('reads dates in the order it is told', async () => {
    expect(await registers(['a,03/09/2026,AM,/,'], { dateOrder: 'day-month-year' })).toMatchObject([
      { firstDay: '2026-08-31', marks: '      /' },
    ]);
    expect(await registers(['a,09/03/2026,AM,/,'], { dateOrder: 'month-day-year' })).toMatchObject([
      { firstDay: '2026-08-31', marks: '      /' },
    ]);
    expect(await registers(['a,25/09/2026 00:00:00,AM,/,'])).toMatchObject([{ firstDay: '2026-09-21', marks: '        /' }]);
  });

  it('takes what is said twice once, and minutes from whichever row has them', async () => {
    const rows = ['a,2026-09-07,AM,L,', 'a,2026-09-07,AM,L,8', 'a,2026-09-07,AM,L,8', 'a,2026-09-07,AM,L,'];
    expect(await registers(rows)).toEqual([{ pupil: 'a', year: 2026, firstDay: '2026-09-07', marks: 'L', lateMinutes: { 0: 8 } }]);
  });

  it('names the first of the rows that say the same', async () => {
    const { problems } = await read(['a,2026-09-07,AM,I,', 'a,2026-09-07,AM,I,', 'a,2026-09-07,AM,/,']);
    expect(problems[0]?.message).toContain('on line 2 with');
  });

  it('writes present by the half of the day, codes in capitals, and an empty cell as no mark', async () => {
    const rows = ['a,2026-09-07,AM,\\,', 'a,2026-09-07,PM,/,', 'a,2026-09-08,AM,c1,', 'a,2026-09-08,PM,,', 'a,2026-09-09,AM,-,'];
    expect(await registers(rows)).toMatchObject([{ marks: '/\\8--' }]);
  });

  it('lets weekends pass that say nothing, absence that is planned, and closures to come', async () => {
    const rows = ['a,2026-09-05,AM,#,', 'a,2026-09-06,PM,,', 'a,2026-12-21,AM,#,', 'a,2026-12-22,AM,C,'];
    expect(await registers(rows)).toMatchObject([{ firstDay: '2026-12-21', marks: '# C' }]);
  });

  it('leaves minutes out where the code is not late, and says so', async () => {
    const { registers: fragments, warnings } = await read(['a,2026-09-07,AM,/,5', 'a,2026-09-07,PM,\\,0', 'a,2026-09-08,AM,U,45']);
    expect(fragments).toMatchObject([{ marks: '/\\U', lateMinutes: { 2: 45 } }]);
    expect(brief(warnings)).toEqual(['attendance.csv:2:Minutes Late minutes-not-late']);
  });

  it('does not quote the pupil', async () => {
    const { problems } = await read([
      'SecretUpn,2026-09-07,AM,?,',
      'SecretUpn,2026-09-07,AM,/,',
      'SecretUpn,2026-09-07,AM,I,',
      `${'SecretUpn'.repeat(30)},2026-09-07,AM,/,`,
    ]);
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('SecretUpn');
  });

  it('reads a stream, and tells how far it is', async () => {
    const all = fixture('attendance.csv');
    async function* source() {
      for (let at = 0; at < all.length; at += 50) yield all.subarray(at, at + 50);
    }
    const seen: [number, number | undefined][] = [];
    const whole = await readAttendance(all, { today: '2026-11-02' });
    const options = {
      today: '2026-11-02',
      total: all.length,
      onProgress: (done: number, total: number | undefined) => void seen.push([done, total]),
    };
    expect(await readAttendance(source(), options)).toEqual(whole);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toEqual([all.length, all.length]);
  });

  it('passes an error of the stream on', async () => {
    async function* source() {
      yield bytes(`${header}\n`);
      throw new Error('the disk is gone');
    }
    await expect(readAttendance(source())).rejects.toThrow('the disk is gone');
  });

  it('stops at a file that is no school’s', async () => {
    const rows = Array.from({ length: 30_500 }, (_, index) => `row${index},2026-09-07,AM,/,`);
    const { problems, problemCount, rows: count } = await read(rows);
    expect(brief(problems)).toEqual(['attendance.csv:30002:UPN too-many-pupils']);
    expect([problemCount, count]).toEqual([1, 30_001]);
  });

  it('reads 1,000 pupils of 190 days in seconds, in little memory', async () => {
    const days: string[] = [];
    for (let day = Date.UTC(2025, 8, 1); days.length < 190; day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (new Date(day).getUTCDay() % 6 !== 0) days.push(date);
    }
    async function* source() {
      yield bytes(`${header}\r\n`);
      for (let pupil = 0; pupil < 1_000; pupil += 1) {
        yield bytes(days.flatMap((date) => [`P${pupil},${date},AM,L,${(pupil % 30) + 1}\r\n`, `P${pupil},${date},PM,\\,\r\n`]).join(''));
      }
    }
    const before = process.cpuUsage();
    const { registers: fragments, rows, problems } = await readAttendance(source(), { today: '2026-11-02' });
    // The processor's time: what else this machine does meanwhile does not count.
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    console.log(`      380,000 attendance rows read in ${seconds.toFixed(1)} s`);
    expect(problems).toEqual([]);
    expect(rows).toBe(380_000);
    expect(fragments).toHaveLength(1_000);
    expect(fragments!.every(({ marks }) => marks === 'L\\'.repeat(190))).toBe(true);
    // Two seconds on a quiet machine of two cores.
    expect(seconds).toBeLessThan(15);
  });
});
