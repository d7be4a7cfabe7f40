/** How a date such as 03/04/2026 is to be read. */
export type DateOrder = 'day-month-year' | 'month-day-year';

/** A date read from a cell, or why it could not be: the text goes after the value in quotes. */
export type DateReading = { readonly date: string } | { readonly wrong: string; readonly code: 'bad-date' | 'ambiguous-date' };

const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const named = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i;
/** A database writes a date as midnight. Any other hour is a moment, whose day depends on the time zone. */
const midnight = /[T ]00:00(:00(\.0+)?)?(Z|[+]00:?00)?$/;
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * Reads a calendar date: `2026-04-03`, `25/04/2026`, `3 Apr 2026`. `03/04/2026` could be two days and is refused unless the order is told.
 */
export function readDate(cell: string, order?: DateOrder): DateReading {
  const text = cell.replace(midnight, '');
  const year = iso.exec(text);
  if (year) return calendarDate(+year[1]!, +year[2]!, +year[3]!);
  const word = named.exec(text);
  if (word) {
    const month = months.findIndex((name) => name.startsWith(word[2]!.toLowerCase())) + 1;
    return calendarDate(+word[3]!, month, +word[1]!);
  }
  const plain = numbers.exec(text);
  return plain ? inOrder(+plain[1]!, +plain[3]!, +plain[4]!, order) : noDate;
}

/** Reads a date that a standard wants as `YYYY-MM-DD` and nothing else. What it was probably meant to be is named. */
export function readIsoDate(cell: string): DateReading {
  const text = cell.replace(midnight, '');
  const reading = readDate(text);
  if (iso.test(text) || 'wrong' in reading) return reading;
  return { wrong: `is not written as YYYY-MM-DD; if it is meant so, write ${reading.date}`, code: 'bad-date' };
}

const noDate: DateReading = { wrong: 'is not a date; write it as YYYY-MM-DD', code: 'bad-date' };

function inOrder(first: number, second: number, year: number, order: DateOrder | undefined): DateReading {
  const dayFirst = calendarDate(year, second, first);
  const monthFirst = calendarDate(year, first, second);
  if (order) return order === 'day-month-year' ? dayFirst : monthFirst;
  if ('wrong' in dayFirst) return monthFirst;
  if ('wrong' in monthFirst || dayFirst.date === monthFirst.date) return dayFirst;
  return { wrong: `could be ${dayFirst.date} or ${monthFirst.date}; write the one that is meant`, code: 'ambiguous-date' };
}

function calendarDate(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A 30 February would roll over into March.
  const real = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return real
    ? { date: date.toISOString().slice(0, 10) }
    : { wrong: 'is not a day of the calendar; write it as YYYY-MM-DD', code: 'bad-date' };
}
