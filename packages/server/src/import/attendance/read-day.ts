import {
  codeSetOn,
  isInForce,
  attendanceCodeSets,
  mondayOf,
  schoolYearOf,
  sessionIndex,
  type AttendanceCode,
} from '@learning-mentor/core/attendance';
import { readDate, type DateOrder } from '../read-date.js';

/** A day of an attendance file. */
export interface Day {
  readonly date: string;
  /** The year in which its school year begins. */
  readonly year: number;
  /** The index of its morning, counted from {@link yearStart}; -1 on a weekend. */
  readonly index: number;
  /** The codes in force. */
  readonly codes: ReadonlyMap<string, AttendanceCode>;
  readonly weekend: boolean;
  readonly future: boolean;
}

export type DayReading = Day | { readonly wrong: string; readonly code: string };

/** The Monday of the week in which a school year begins (1 August). */
export const yearStart = (year: number): string => mondayOf(`${year}-08-01`);

/** Not for a file of a million different texts. */
const mostKept = 10_000;

/** Reads the date of a row. A file has two hundred days and a thousand pupils, so each text is worked out once. */
export function dayReader(order: DateOrder | undefined, today: string): (text: string) => DayReading {
  const known = new Map<string, DayReading>();
  return (text) => {
    let day = known.get(text);
    if (!day) {
      day = readDay(text, order, today);
      if (known.size < mostKept) known.set(text, day);
    }
    return day;
  };
}

function readDay(text: string, order: DateOrder | undefined, today: string): DayReading {
  const reading = readDate(text, order);
  if ('wrong' in reading) {
    return reading.code === 'ambiguous-date'
      ? { ...reading, wrong: `${reading.wrong}, or say in which order day and month stand` }
      : reading;
  }
  const { date } = reading;
  const first = attendanceCodeSets[0].validFrom;
  if (!attendanceCodeSets.some((set) => isInForce(set, date)))
    return { wrong: `lies before the codes that are known here (from ${first})`, code: 'bad-date' };
  const year = schoolYearOf(date);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return {
    date,
    year,
    index: weekend ? -1 : sessionIndex({ firstDay: yearStart(year) }, date, 'am'),
    codes: new Map(codeSetOn(date).codes.map((code) => [code.code, code])),
    weekend,
    future: date > today,
  };
}
