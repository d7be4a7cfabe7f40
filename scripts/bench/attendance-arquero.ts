import { op, rolling, table } from 'arquero';
import { codes, type Figures } from './attendance-data.js';

const days = [0, 1, 2, 3, 4];
const { present, authorised, unauthorised, late, afterClose, missing } = codes;
const absent = authorised + unauthorised;
const counted = present + absent;

/** Whether a mark is one of these. Codes are kept as their bytes, which arquero is faster with than with text and expressions to match. */
const among = (marks: string): string => `(${[...marks].map((mark) => `d.code === ${mark.charCodeAt(0)}`).join(' || ')})`;
/** Arquero compiles an expression that is given as text. */
const sum = (test: string): string => `d => op.sum(${test} ? 1 : 0)`;

const counts = { possible: sum(among(counted)), absent: sum(among(absent)), unauthorised: sum(among(unauthorised)), late: sum(among(late)) };

const figures = {
  possible: counts.possible, present: sum(among(present)), late: counts.late, lateAfterClose: sum(among(afterClose)), authorised: sum(among(authorised)),
  unauthorised: counts.unauthorised, absent: counts.absent, missing: sum(among(missing)),
  ...Object.fromEntries(days.flatMap((day) => [
    [`possible${day}`, sum(`d.day === ${day} && ${among(counted)}`)], [`absent${day}`, sum(`d.day === ${day} && ${among(absent)}`)],
    [`late${day}`, sum(`d.day === ${day} && ${among(late)}`)],
  ])),
};

const spells = {
  spells: 'd => op.count()', short: 'd => op.sum(d.sessions <= 2 ? 1 : 0)', longest: 'd => op.max(d.sessions)',
  ...Object.fromEntries(days.map((day) => [`day${day}`, `d => op.sum(d.day === ${day} ? 1 : 0)`])),
};

/** The marks in arquero's memory, in columns of numbers, and two questions to them. */
export function figuresByArquero(registers: readonly string[]): Record<'all' | 'counts', () => Figures[]> {
  const marks = registers.reduce((all, each) => all + each.length, 0);
  const columns = { pupil: new Int32Array(marks), session: new Int32Array(marks), code: new Uint8Array(marks) };
  let at = 0;
  for (const [pupil, codesOf] of registers.entries()) {
    for (let session = 0; session < codesOf.length; session++, at++) {
      columns.pupil[at] = pupil;
      columns.session[at] = session;
      columns.code[at] = codesOf.charCodeAt(session);
    }
  }
  const frame = table(columns);

  return {
    counts: () => rowsOf(frame.groupby('pupil').rollup(counts), Object.keys(counts)),
    all: () => {
      const marked = frame.derive({ day: (d: { session: number }) => op.floor(d.session / 2) % 5 });
      // A spell is a run of absence among the sessions that count: the same number of attended sessions lies before each of its sessions.
      const runs = marked
        .filter(`d => ${among(counted)}`)
        .groupby('pupil')
        .derive({ attended: rolling(sum(among(present))) })
        .filter(`d => ${among(absent)}`)
        .groupby('pupil', 'attended')
        .rollup({ sessions: 'd => op.count()', day: 'd => op.floor(op.min(d.session) / 2) % 5' })
        .groupby('pupil')
        .rollup(spells);
      const both = marked.groupby('pupil').rollup(figures).join_left(runs, 'pupil').orderby('pupil');
      return rowsOf(both, [...Object.keys(figures), ...Object.keys(spells)]);
    },
  };
}

/** The columns as rows; a pupil without a spell has 0 of them. */
function rowsOf(frame: { objects(): object[] }, names: readonly string[]): Figures[] {
  return frame.objects().map((row) => names.map((name) => (row as Record<string, number | undefined>)[name] ?? 0));
}
