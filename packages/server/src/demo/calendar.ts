const dayLength = 86_400_000;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength;
const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);
/** 0 Sunday to 6 Saturday. */
export function weekday(date: string): number {
  // The same few hundred days are asked for again and again.
  let day = weekdays.get(date);
  if (day === undefined) weekdays.set(date, (day = new Date(`${date}T00:00:00Z`).getUTCDay()));
  return day;
}
const weekdays = new Map<string, number>();

const MONDAY = 1;
const FRIDAY = 5;
const onOrAfter = (date: string, day: number): string => plusDays(date, (day - weekday(date) + 7) % 7);
const onOrBefore = (date: string, day: number): string => plusDays(date, -((weekday(date) - day + 7) % 7));

/** The pupils' days of one school year. */
export interface SchoolYear {
  /** The year in which it begins. */
  readonly year: number;
  /** The Monday of the first week, where a register begins. */
  readonly firstDay: string;
  /** The 190 days on which pupils come, in order. */
  readonly days: readonly string[];
  /** All days from Monday to Friday, open or closed, from `firstDay` to the last of `days`. */
  readonly weekdays: readonly string[];
}

/**
 * A school year as many schools in England keep it: 190 days for pupils, half-terms in October, February and May, two weeks at
 * Christmas and at Easter, the May Day bank holiday, and five training days on which only staff come.
 */
export function schoolYear(year: number): SchoolYear {
  const week = (monday: string): [string, string] => [monday, plusDays(monday, 4)];
  const october = onOrAfter(`${year}-10-23`, MONDAY);
  const january = onOrAfter(`${year + 1}-01-03`, MONDAY);
  const easter = plusDays(easterSunday(year + 1), -6);
  const mayDay = onOrAfter(`${year + 1}-05-01`, MONDAY);
  const may = onOrBefore(`${year + 1}-05-31`, MONDAY);
  // With a training day before the first break and after each of the others but one.
  const closed: [from: string, to: string][] = [
    [plusDays(october, -3), week(october)[1]],
    [plusDays(onOrBefore(`${year}-12-22`, FRIDAY), 1), january],
    week(onOrAfter(`${year + 1}-02-12`, MONDAY)),
    [easter, plusDays(easter, 14)],
    [mayDay, mayDay],
    [may, plusDays(may, 7)],
  ];
  const isOpen = (date: string): boolean =>
    weekday(date) >= MONDAY && weekday(date) <= FRIDAY && !closed.some(([from, to]) => from <= date && date <= to);

  const days: string[] = [];
  // The fifth training day is the first weekday of September; pupils come from the next.
  for (let date = plusDays(firstWeekday(`${year}-09-01`), 1); days.length < 190; date = plusDays(date, 1)) if (isOpen(date)) days.push(date);
  const firstDay = onOrBefore(days[0]!, MONDAY);
  const all: string[] = [];
  for (let date = firstDay; date <= days.at(-1)!; date = plusDays(date, 1)) if (weekday(date) >= MONDAY && weekday(date) <= FRIDAY) all.push(date);
  return { year, firstDay, days, weekdays: all };
}

const firstWeekday = (date: string): string => (weekday(date) === 0 || weekday(date) === 6 ? onOrAfter(date, MONDAY) : date);

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - d - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The school days around today: the year before, this one and the next. */
export interface SchoolTime {
  readonly today: string;
  readonly thisYear: SchoolYear;
  readonly lastYear: SchoolYear;
  /** A school day: 0 is today, or the next one when school is closed today; -1 is the school day before, and so on. */
  at(offset: number): string;
  /** The school days from one to before another. */
  between(from: string, before: string): string[];
  /** The first school day on or after a date. */
  from(date: string): string;
}

/** @throws {TypeError} where `today` is no date `YYYY-MM-DD`. */
export function schoolTime(today: string): SchoolTime {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(dayNumber(today))) throw new TypeError(`Not a date: '${today}'.`);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const [lastYear, thisYear, nextYear] = [schoolYear(year - 1), schoolYear(year), schoolYear(year + 1)];
  const days = [...lastYear.days, ...thisYear.days, ...nextYear.days];
  const indexFrom = (date: string): number => days.findIndex((day) => day >= date);
  const now = indexFrom(today);
  return {
    today,
    thisYear,
    lastYear,
    at: (offset) => days[Math.max(0, now + offset)]!,
    between: (from, before) => days.filter((day) => from <= day && day < before),
    from: (date) => days[indexFrom(date)]!,
  };
}
