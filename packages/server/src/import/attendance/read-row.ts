import type { AttendanceCode } from '@learning-mentor/core/attendance';
import type { CsvRow } from '../csv.js';
import type { Findings } from '../problem.js';
import { plain, type Columns } from './find-columns.js';
import type { Day, DayReading } from './read-day.js';

/** A mark of a pupil. */
export interface Entry {
  readonly pupil: string;
  readonly day: Day;
  /** 0 the morning, 1 the afternoon. */
  readonly half: 0 | 1;
  /** The character of a register. */
  readonly mark: string;
  readonly minutesLate: number | undefined;
}

/** A cell that is not what it should be. */
interface Wrong {
  readonly index: number;
  readonly code: string;
  readonly message: string;
  readonly value?: string;
}

type Reading = Entry | Wrong | 'nothing';

const longestIdentifier = 255;
const longestLateness = 600;

const halves: Readonly<Record<string, 0 | 1>> = { am: 0, a: 0, morning: 0, amsession: 0, pm: 1, p: 1, afternoon: 1, pmsession: 1 };

/**
 * A reader of rows: an entry, or nothing where the row is wrong (a problem then) or says nothing, as those of a weekend do which some
 * systems write for every day of the calendar.
 */
export function rowReader(
  file: string,
  header: readonly string[],
  columns: Columns,
  readDay: (text: string) => DayReading,
  findings: Findings,
): (row: CsvRow) => Entry | undefined {
  return ({ line, cells }) => {
    const reading = readRow(cells, columns, readDay);
    if (reading === 'nothing') return undefined;
    if ('message' in reading) {
      const { index, ...about } = reading;
      findings.problem({ file, line, column: header[index]!, ...about });
      return undefined;
    }
    if (reading.minutesLate !== undefined && !isLate(reading)) {
      const message = 'Minutes late with a code that is not late (L or U); the minutes were left out.';
      findings.warn({ file, line, column: header[columns.minutesLate!]!, code: 'minutes-not-late', message });
      return { ...reading, minutesLate: undefined };
    }
    return reading;
  };
}

const isLate = ({ mark, day }: Entry) => day.codes.get(mark)?.late === true;

function readRow(cells: readonly string[], columns: Columns, readDay: (text: string) => DayReading): Reading {
  const pupil = cells[columns.pupil]!.trim();
  const badPupil = checkPupil(pupil, columns.pupil);
  if (badPupil) return badPupil;
  const dateText = cells[columns.date]!.trim();
  const day = readDay(dateText);
  if ('wrong' in day) {
    const message = dateText === '' ? 'The cell is empty; write a date as YYYY-MM-DD.' : `'${dateText}' ${day.wrong}.`;
    return { index: columns.date, code: day.code, message, value: dateText };
  }
  const sessionText = cells[columns.session]!.trim();
  const half = halves[sessionText.toLowerCase()] ?? halves[plain(sessionText)];
  if (half === undefined) {
    return { index: columns.session, code: 'bad-value', message: `'${sessionText}' is no session; write AM or PM.`, value: sessionText };
  }
  const codeText = cells[columns.code]!.trim();
  const code = readCode(codeText, day, half);
  if (typeof code === 'string') return { index: columns.code, code: 'bad-code', message: code, value: codeText };
  const badDay = checkDay(day, dateText, code, columns.date);
  if (badDay) return badDay;
  const minutesText = columns.minutesLate === undefined ? '' : cells[columns.minutesLate]!.trim();
  if (!/^\d{0,3}$/.test(minutesText) || Number(minutesText) > longestLateness) {
    const message = `'${minutesText}' is no number of minutes; write a whole number from 0 to ${longestLateness}, or nothing.`;
    return { index: columns.minutesLate!, code: 'bad-value', message, value: minutesText };
  }
  return { pupil, day, half, mark: code.mark, minutesLate: Number(minutesText) || undefined };
}

function checkPupil(pupil: string, index: number): Wrong | undefined {
  if (pupil === '') return { index, code: 'empty-cell', message: 'The cell is empty; write whose mark it is.' };
  if (pupil.length > longestIdentifier || pupil.includes('\ufffd')) {
    return { index, code: 'bad-value', message: "The identifier is too long, or not UTF-8 text; in Excel, save as 'CSV UTF-8'." };
  }
  if (!/^\d[.,]\d+E\+\d+$/i.test(pupil)) return undefined;
  return {
    index,
    code: 'bad-id',
    message: 'A spreadsheet shortened the number and lost its last digits; export again and do not open the file in one.',
  };
}

function checkDay(day: Day, text: string, code: AttendanceCode, index: number): Wrong | 'nothing' | undefined {
  if (day.weekend) {
    if (code.class === 'admin' || code.class === 'missing') return 'nothing';
    return { index, code: 'weekend', message: `'${text}' is a Saturday or Sunday; registers run from Monday to Friday.`, value: text };
  }
  if (!day.future || (code.class !== 'attending' && code.class !== 'attending-elsewhere')) return undefined;
  const message = `'${text}' lies in the future, and '${code.code}' says that the pupil was there; are day and month the right way round?`;
  return { index, code: 'future', message, value: text };
}

/** The code of a cell, or what is wrong with it. No mark is a code too, and present is written by the half of the day it is in. */
function readCode(text: string, { codes, date }: Day, half: 0 | 1): AttendanceCode | string {
  const written = text === '/' || text === '\\' ? (half === 0 ? '/' : '\\') : text === '' ? '-' : text;
  const known = codes.get(written) ?? codes.get(written.toUpperCase());
  if (known) return known;
  const near = [...codes.keys()].filter((code) => code.startsWith(text[0]!.toUpperCase()));
  const hint = near.length > 0 ? `there are ${near.join(', ')}` : `use one of ${[...codes.keys()].join(' ')}`;
  return `'${text}' is no attendance code that was in force on ${date}; ${hint}.`;
}
