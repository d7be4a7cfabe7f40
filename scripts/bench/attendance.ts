import { deepStrictEqual } from 'node:assert';
import { DuckDBInstance } from '@duckdb/node-api';
import { op, table } from 'arquero';
import { summariseAttendance } from '@learning-mentor/core/attendance';
import { heading, median, row } from './measure.js';

const pupils = 10_000;
const sessions = 380;

/** Marks as schools have them: mostly present, some late, absences in spells of one to ten sessions (7% in all); the same on every run. */
function makeRegisters(): string[] {
  let state = 42;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const away = 'IIIIIMCEOOGU';
  return Array.from({ length: pupils }, () => {
    const begins = next() ** 2 * 0.04;
    let left = 0;
    let code = '';
    return Array.from({ length: sessions }, (_, index) => {
      if (left === 0 && next() < begins) {
        left = 1 + Math.floor(next() * 10);
        code = away[Math.floor(next() * away.length)]!;
      }
      if (left-- > 0) return code;
      left = 0;
      const chance = next();
      if (chance < 0.03) return 'L';
      if (chance < 0.04) return 'V';
      return index % 2 === 0 ? '/' : '\\';
    }).join('');
  });
}

interface Counts {
  possible: number;
  absent: number;
  unauthorised: number;
  late: number;
}

/**
 * Sums up a year of attendance for each of 10,000 pupils: ours on registers (one string a pupil), DuckDB and arquero on a table of
 * marks (one row a mark), each with the data in its own memory beforehand. Ours also finds spells; the others only count.
 */
export async function benchAttendance(): Promise<void> {
  const registers = makeRegisters().map((marks, pupil) => ({ pupil: String(pupil), year: 2025, firstDay: '2025-09-01', marks }));
  const marks = pupils * sessions;

  const ours = (): Counts[] =>
    registers.map((register) => {
      const { possible, absent, unauthorised, late } = summariseAttendance(register);
      return { possible, absent, unauthorised, late };
    });

  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run('CREATE TABLE mark (pupil INTEGER, code VARCHAR)');
  const appender = await duck.createAppender('mark');
  for (const { pupil, marks: codes } of registers) {
    for (const code of codes) {
      appender.appendInteger(Number(pupil));
      appender.appendVarchar(code);
      appender.endRow();
    }
  }
  appender.closeSync();
  const present = String.raw`'/','\','L','V','B'`;
  const authorised = `'I','M','C','E'`;
  const unauthorised = `'O','G','U'`;
  const sql = `SELECT pupil, count(*) FILTER (code IN (${present}, ${authorised}, ${unauthorised}))::INTEGER AS possible,
      count(*) FILTER (code IN (${authorised}, ${unauthorised}))::INTEGER AS absent, count(*) FILTER (code IN (${unauthorised}))::INTEGER AS unauthorised,
      count(*) FILTER (code IN ('L', 'U'))::INTEGER AS late FROM mark GROUP BY pupil ORDER BY pupil`;
  const inDuck = async (): Promise<Counts[]> =>
    (await (await duck.runAndReadAll(sql)).getRowObjects()).map(({ pupil: _pupil, ...counts }) => counts as unknown as Counts);

  const frame = table({
    pupil: registers.flatMap(({ pupil, marks: codes }) => Array.from(codes, () => Number(pupil))),
    code: registers.flatMap(({ marks: codes }) => [...codes]),
  });
  const inArquero = (): Counts[] =>
    frame
      .groupby('pupil')
      .rollup({
        possible: (d: { code: string }) => op.sum(op.match(d.code, /[/\\LVBIMCEOGU]/, 0) ? 1 : 0),
        absent: (d: { code: string }) => op.sum(op.match(d.code, /[IMCEOGU]/, 0) ? 1 : 0),
        unauthorised: (d: { code: string }) => op.sum(op.match(d.code, /[OGU]/, 0) ? 1 : 0),
        late: (d: { code: string }) => op.sum(op.match(d.code, /[LU]/, 0) ? 1 : 0),
      })
      .select('possible', 'absent', 'unauthorised', 'late')
      .objects() as Counts[];

  deepStrictEqual(await inDuck(), ours());
  deepStrictEqual(inArquero().map((counts) => ({ ...counts })), ours());

  const times = { ours: await median(9, ours), duck: await median(9, inDuck), arquero: await median(5, inArquero) };
  const each = (time: number) => `${((time * 1e6) / marks).toFixed(2)} ns`;
  heading(`Attendance: ${pupils.toLocaleString('en-GB')} pupils, ${marks.toLocaleString('en-GB')} marks, equal answers`);
  console.log(row('', 'per mark', 'against ours'));
  console.log(row('Learning Mentor (with spells)', each(times.ours), '1.0'));
  console.log(row('DuckDB (counts only)', each(times.duck), (times.duck / times.ours).toFixed(1)));
  console.log(row('arquero (counts only)', each(times.arquero), (times.arquero / times.ours).toFixed(1)));
}
