import { didYouMean } from '../did-you-mean.js';
import type { Findings } from '../problem.js';

/** What a row of an attendance file says. */
export type AttendanceColumn = 'pupil' | 'date' | 'session' | 'code' | 'minutesLate';

/** Column names in use, compared without regard to case, spaces and punctuation. */
export const attendanceColumnNames: Readonly<Record<AttendanceColumn, readonly string[]>> = {
  pupil: [
    'pupil identifier',
    'pupil',
    'pupil id',
    'identifier',
    'upn',
    'unique pupil number',
    'admission number',
    'adno',
    'admission no',
    'student id',
    'student identifier',
    'student',
  ],
  date: ['date', 'session date', 'mark date', 'attendance date'],
  session: ['am/pm', 'session', 'session name', 'half', 'half day', 'period', 'time of day'],
  code: ['code', 'mark', 'attendance code', 'attendance mark', 'mark code', 'session mark'],
  minutesLate: ['minutes late', 'mins late', 'late minutes', 'minutes'],
};

/** Where each column stands in a row. */
export type Columns = Readonly<Record<Exclude<AttendanceColumn, 'minutesLate'>, number>> & { readonly minutesLate: number | undefined };

const spoken: Readonly<Record<AttendanceColumn, string>> = {
  pupil: 'pupil identifier',
  date: 'date',
  session: 'session (AM or PM)',
  code: 'attendance code',
  minutesLate: 'minutes late',
};

/** A name without what people write differently. */
export const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds the columns by the names a school gave, or by those in use. Minutes late may be missing.
 *
 * @returns undefined where one is missing, which is then among the problems
 */
export function findColumns(
  file: string,
  header: readonly string[],
  mapped: Readonly<Partial<Record<AttendanceColumn, string>>>,
  findings: Findings,
): Columns | undefined {
  const find = (column: AttendanceColumn): number | undefined => {
    const own = mapped[column];
    const names = own === undefined ? attendanceColumnNames[column] : [own];
    const index = names.map((name) => header.findIndex((each) => plain(each) === plain(name))).find((each) => each >= 0);
    if (index === undefined && (own !== undefined || column !== 'minutesLate')) findings.problem(missing(file, header, column, names[0]!));
    return index;
  };
  const [pupil, date, session, code, minutesLate] = [find('pupil'), find('date'), find('session'), find('code'), find('minutesLate')];
  if (pupil === undefined || date === undefined || session === undefined || code === undefined) return undefined;
  return findings.count > 0 ? undefined : { pupil, date, session, code, minutesLate };
}

function missing(file: string, header: readonly string[], column: AttendanceColumn, name: string) {
  const there = header.filter((each) => each !== '');
  const meant = didYouMean(name, there);
  const hint = meant ? `; did you mean it by '${meant}'?` : `. The columns are: ${there.join(', ')}; say which of them it is.`;
  return { file, line: 1, column: name, code: 'missing-column', message: `There is no column for the ${spoken[column]}${hint}` };
}
