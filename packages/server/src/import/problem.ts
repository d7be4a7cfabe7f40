/** Something a reader of a school's files has to say about one place in them. */
export interface Problem {
  /** The file's name as the school wrote it, without folders. */
  readonly file: string;
  /** The physical line the row begins on, counted from 1 as text editors do. Left out where the file as a whole is meant. */
  readonly line?: number;
  /** The column's header. */
  readonly column?: string;
  /** What stands there. Left out where it names or identifies a person. */
  readonly value?: string;
  /** To switch on. */
  readonly code: string;
  /** What is wrong and what would be right, as a sentence for a person; the place is not repeated in it. */
  readonly message: string;
}

/** Problems stop an import; warnings say what was read with a pinch of salt. */
export interface Findings {
  /** The first problems, in the order they were met. */
  readonly problems: Problem[];
  /** How many problems there are in all, the ones past the limit included. */
  count: number;
  readonly problem: (problem: Problem) => void;
  /** The same warning about the same column is kept once, with the number of rows it holds for. */
  readonly warn: (warning: Problem) => void;
  readonly warnings: () => Problem[];
}

/** A broken export repeats its mistake on every row: past this many, problems are counted and not kept. */
const keptProblems = 1_000;

/** Collects what the readers of one import find. */
export function collectFindings(): Findings {
  const warned = new Map<string, { first: Problem; rows: number }>();
  const findings: Findings = {
    problems: [],
    count: 0,
    problem(problem) {
      findings.count += 1;
      if (findings.problems.length < keptProblems) findings.problems.push(problem);
    },
    warn(warning) {
      const key = [warning.file, warning.column, warning.code, warning.value].join('\n');
      const known = warned.get(key);
      if (known) known.rows += 1;
      else warned.set(key, { first: warning, rows: 1 });
    },
    warnings: () =>
      [...warned.values()].map(({ first, rows }) => (rows === 1 ? first : { ...first, message: `${first.message} (${rows} rows)` })),
  };
  return findings;
}

/** `users.csv line 14, column role: 'Pupil' is no OneRoster role; …` */
export function sentence({ file, line, column, message }: Problem): string {
  const place = [
    file,
    line === undefined ? '' : ` line ${line}`,
    column === undefined ? '' : `${line === undefined ? '' : ','} column ${column}`,
  ];
  return `${place.join('')}: ${message}`;
}
