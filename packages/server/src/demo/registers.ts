import { attendanceChange, attendanceCode, codeSetOn, openRegister, sessionIndex, type AttendanceRegister, type SessionHalf } from '@learning-mentor/core';
import { weekday, type SchoolTime, type SchoolYear } from './calendar.js';
import type { Dice } from './dice.js';

/** How a pupil's attendance is to come out. */
export interface AttendanceWish {
  /** Missed sessions as a share of the possible ones, this year; last year is made to be like it. */
  readonly absence: number;
  /** Late marks as a share of mornings. */
  readonly lateness: number;
  /** Where the misses lie, seen from today. */
  readonly trend: 'steady' | 'improving' | 'falling' | 'fell-then-recovered';
  /** What mostly stands behind a miss. */
  readonly because: 'illness' | 'fridays' | 'avoidance' | 'mixed';
  /** Lateness has become less in the last weeks. */
  readonly latenessImproves?: boolean;
  /** Suspended twice this year. */
  readonly suspended?: boolean;
  /** Came to the school this September, as all of Year 7 did. */
  readonly isNew?: boolean;
}

/**
 * Shares as in England's state-funded secondary schools and primary schools taken together: overall absence between 6 and 7 per cent,
 * one pupil in five persistently absent, one in fifty severely. Source: DfE, pupil attendance in schools, 2023/24 and 2024/25, rounded.
 */
const bands: readonly { readonly pupils: number; readonly from: number; readonly to: number }[] = [
  { pupils: 2, from: 0.53, to: 0.66 },
  { pupils: 3, from: 0.21, to: 0.34 },
  { pupils: 15, from: 0.108, to: 0.175 },
  { pupils: 23, from: 0.048, to: 0.08 },
  { pupils: 57, from: 0.004, to: 0.035 },
];

/** Wishes for many pupils whose figures together look like a school's. */
export function usualWishes(count: number, dice: Dice): AttendanceWish[] {
  const all = bands.reduce((sum, { pupils }) => sum + pupils, 0);
  let upTo = 0;
  const wishes = bands.flatMap(({ pupils, from, to }, i) => {
    const before = Math.round((upTo * count) / all);
    upTo += pupils;
    const here = Math.round((upTo * count) / all) - before;
    return Array.from({ length: here }, (): AttendanceWish => {
      const absence = from + (to - from) * dice.next();
      const causes = i === 0 ? [0, 0, 0.8, 0.2] : absence > 0.1 ? [0.35, 0.25, 0.1, 0.3] : [0.8, 0.1, 0, 0.1];
      return {
        absence,
        lateness: [0.006, 0.03, 0.09][dice.weighted([0.68, 0.23, 0.09])]! * (0.6 + 0.8 * dice.next()),
        trend: (['steady', 'improving', 'falling'] as const)[dice.weighted([0.7, 0.15, 0.15])]!,
        because: (['illness', 'fridays', 'avoidance', 'mixed'] as const)[dice.weighted(causes)]!,
      };
    });
  });
  return dice.shuffled(wishes);
}

/** The registers of a pupil: last year's, where they were already here, and this year's up to this morning. */
export function makeRegisters(
  pupil: { readonly id: string; readonly yearGroup?: number },
  wish: AttendanceWish,
  time: SchoolTime,
  dice: Dice,
): AttendanceRegister[] {
  const lastYear: AttendanceWish = { ...wish, absence: wish.absence * (wish.absence > 0.5 ? 1 : 0.75 + 0.4 * dice.next()), trend: 'steady', suspended: false, latenessImproves: false };
  return [
    ...(pupil.yearGroup === 7 || wish.isNew ? [] : [makeRegister(pupil, lastYear, time.lastYear, time, dice.of('last'))]),
    ...(time.thisYear.days[0]! <= time.today ? [asWished(wish, (n) => makeRegister(pupil, wish, time.thisYear, time, dice.of(`this/${n}`)))] : []),
  ];
}

/** What the last school weeks beside those before come to, in percentage points. */
const wished: Readonly<Record<AttendanceWish['trend'], readonly [least: number, most: number]>> = {
  steady: [-7, 7], improving: [0.3, 15], falling: [-9, -2], 'fell-then-recovered': [-6, -1.5],
};

/** Few sessions make a trend, so chance may turn it round: then the dice are thrown again. */
function asWished({ trend, absence }: AttendanceWish, make: (attempt: number) => AttendanceRegister): AttendanceRegister {
  const [least, most] = wished[trend];
  for (let attempt = 0; ; attempt++) {
    const register = make(attempt);
    const points = trend === 'steady' && absence < 0.09 ? undefined : attendanceChange(register)?.points;
    if (points === undefined || (points >= least && points <= most) || attempt === 11) return register;
  }
}

interface Day {
  readonly date: string;
  /** School weeks back from the last day. */
  readonly weeksAgo: number;
  readonly codes: [am: string, pm: string];
  minutesLate?: number;
}

/** Today's register has been taken in the morning. */
function makeRegister(
  pupil: { readonly id: string; readonly yearGroup?: number },
  wish: AttendanceWish,
  year: SchoolYear,
  time: SchoolTime,
  dice: Dice,
): AttendanceRegister {
  const taken = year.days.filter((date) => date <= time.today);
  const days = taken.map((date, i): Day => ({ date, weeksAgo: Math.floor((taken.length - 1 - i) / 5), codes: ['/', '\\'] }));
  const yearGroup = (pupil.yearGroup ?? 7) - (time.thisYear.year - year.year);
  wholeSchool(days, year, yearGroup, dice.of('events'));
  if (wish.suspended) suspensions(days);
  absences(days, wish, dice.of('absence'));
  travel(days, dice.of('travel'));
  lateness(days, wish, dice.of('late'));
  return registerOf(pupil.id, year, days, time.today);
}

/** The marks of the days, and `#` for weekdays in between on which school was closed. */
function registerOf(pupil: string, year: SchoolYear, days: readonly Day[], today: string): AttendanceRegister {
  const open = new Map(days.map((day) => [day.date, day]));
  const last = days.at(-1)!.date;
  const codes = year.weekdays.filter((date) => date <= last).flatMap((date) => {
    const [am, pm] = open.get(date)?.codes ?? ['#', '#'];
    return date === today ? [markOn(date, am)] : [markOn(date, am), markOn(date, pm)];
  });
  const late = year.weekdays.flatMap((date, i) => {
    const minutes = open.get(date)?.minutesLate;
    return minutes === undefined ? [] : [[2 * i, minutes] as const];
  });
  return { ...openRegister(pupil, year.days[0]!), marks: codes.join(''), ...(late.length > 0 && { lateMinutes: Object.fromEntries(late) }) };
}

/** Codes of two characters came in August 2024; before, their first character stood for all of them. */
function markOn(date: string, code: string): string {
  const set = codeSetOn(date);
  const key = `${set.key} ${code}`;
  let mark = marks.get(key);
  if (mark === undefined) marks.set(key, (mark = attendanceCode(set, set.codes.some((each) => each.code === code) ? code : code[0]!).mark));
  return mark;
}
const marks = new Map<string, string>();

/** Snow on a day in January; a visit in the summer and, in Year 10, work experience; matches. */
function wholeSchool(days: readonly Day[], year: SchoolYear, yearGroup: number, dice: Dice): void {
  const january = `${year.year + 1}-01`;
  const snow = days.filter(({ date }) => date.startsWith(january))[6];
  if (snow) snow.codes.fill('Y4');
  const july = days.findIndex(({ date }) => date >= `${year.year + 1}-07-01`);
  if (july >= 0) {
    const trip = days[july + yearGroup - 7];
    if (trip && dice.chance(0.9)) trip.codes.fill('V');
    if (yearGroup === 10) for (const day of days.slice(july + 4, july + 9)) if (dice.chance(0.93)) day.codes.fill('W');
  }
  if (dice.chance(0.15)) for (const day of days) if (weekday(day.date) === 3 && dice.chance(0.06)) day.codes[1] = 'P';
}

/** Two, of one and two days, the latter three weeks ago. */
function suspensions(days: readonly Day[]): void {
  for (const day of days) {
    if (day.weeksAgo === 9 && weekday(day.date) === 4) day.codes.fill('E');
    if (day.weeksAgo === 2 && (weekday(day.date) === 3 || weekday(day.date) === 4)) day.codes.fill('E');
  }
}

/** How much of the misses falls on a week, seen from today. Where much is missed, a small part more or less is many sessions. */
const trends: Readonly<Record<AttendanceWish['trend'], (weeksAgo: number, absence: number) => number>> = {
  steady: () => 1,
  improving: (weeks, absence) => (weeks < 6 ? 1 - swing(absence) : weeks < 13 ? 1 + swing(absence) : 1),
  falling: (weeks, absence) => (weeks < 6 ? 1 + swing(absence) : weeks < 13 ? 1 - swing(absence) : 1),
  'fell-then-recovered': (weeks) => (weeks < 2 ? 0.4 : weeks < 6 ? 1.6 : weeks < 13 ? 0.9 : 0.8),
};
const swing = (absence: number): number => (absence > 0.1 ? 0.15 : 0.5);

/** Weeks are dealt with in stretches, so that a wished trend is there in each, not only on average. */
const stretches = [2, 6, 12, 24, Infinity];

function absences(days: readonly Day[], wish: AttendanceWish, dice: Dice): void {
  const weightOf = (from: number, to: number): number =>
    days.filter(({ weeksAgo }) => weeksAgo >= from && weeksAgo < to).reduce((sum, { date, weeksAgo }) => sum + season(date) * trends[wish.trend](weeksAgo, wish.absence), 0);
  const wanted = wish.absence * days.length * 2;
  const all = weightOf(0, Infinity);
  let owed = dice.next() - 0.5;
  let from = 0;
  for (const to of stretches) {
    const here = days.filter(({ weeksAgo }) => weeksAgo >= from && weeksAgo < to);
    owed += (wanted * weightOf(from, to)) / all - here.reduce((sum, { codes }) => sum + codes.filter((code) => code === 'E').length, 0);
    const most = Math.min(Math.round(owed), here.length * 2);
    owed -= fill(here, most, wish, dice);
    from = to;
  }
}

/** Puts spells of absence into a stretch until it holds that many missed sessions; answers how many it holds. */
function fill(days: readonly Day[], sessions: number, wish: AttendanceWish, dice: Dice): number {
  let left = sessions;
  for (let tries = 0; left > 0 && tries < 400; tries++) {
    const start = dice.weighted(days.map((day) => chanceOfStart(day, wish)));
    const spell = makeSpell(days[start]!, wish, dice);
    for (let i = 0; i < spell.sessions && left > 0; i++) {
      const session = start * 2 + (spell.afternoon ? 1 : 0) + i;
      const day = days[session >> 1];
      if (!day || !['/', '\\'].includes(day.codes[session % 2]!)) continue;
      day.codes[session % 2] = spell.code;
      left--;
    }
  }
  return sessions - left;
}

/** Illness is a matter of winter. */
const season = (date: string): number => ({ '11': 1.2, '12': 1.45, '01': 1.45, '02': 1.2, '06': 0.75, '07': 0.7, '09': 0.65 })[date.slice(5, 7)] ?? 0.95;

/** Condoned days are a matter of Fridays. */
function chanceOfStart({ date }: Day, { because }: AttendanceWish): number {
  const day = weekday(date);
  if (because === 'fridays') return day === 5 ? 8 : day === 1 ? 1.5 : 0.5;
  return season(date) * (day === 1 || day === 5 ? 1.35 : 0.9);
}

function makeSpell({ date, weeksAgo }: Day, { because, absence }: AttendanceWish, dice: Dice): { code: string; sessions: number; afternoon: boolean } {
  const unexplained = weeksAgo === 0 ? 'N' : 'O';
  if (because === 'fridays' && weekday(date) === 5 && dice.chance(0.8)) {
    const afternoon = dice.chance(0.6);
    return { code: dice.chance(0.75) ? unexplained : 'G', sessions: afternoon ? 1 : 2, afternoon };
  }
  if (because === 'avoidance') return { code: dice.pick(['I', 'I', unexplained, unexplained, 'C2']), sessions: dice.int(4, absence > 0.5 ? 14 : 8), afternoon: dice.chance(0.2) };
  if (dice.chance(absence < 0.09 ? 0.22 : 0.1)) return { code: 'M', sessions: 1, afternoon: dice.chance(0.5) };
  const days = [1, 2, 3, 5][dice.weighted(absence < 0.05 ? [0.6, 0.28, 0.09, 0.03] : [0.45, 0.28, 0.15, 0.12])]!;
  if (days === 5 && dice.chance(0.3)) return { code: 'G', sessions: 10, afternoon: false };
  const ill = because === 'illness' ? 0.92 : because === 'mixed' ? 0.45 : 0.7;
  return { code: dice.chance(ill) ? 'I' : dice.chance(0.06) ? 'C' : unexplained, sessions: days * 2, afternoon: dice.chance(0.12) };
}

/** The school bus did not come. */
function travel(days: readonly Day[], dice: Dice): void {
  if (!dice.chance(0.08)) return;
  const day = days[dice.int(0, days.length - 1)]!;
  if (day.codes[0] === '/') day.codes[0] = 'Y1';
}

/** Mondays most of all; now and then so late that the register was closed. */
function lateness(days: readonly Day[], wish: AttendanceWish, dice: Dice): void {
  for (const day of days) {
    const monday = weekday(day.date) === 1 ? 2.8 : 0.55;
    const now = wish.latenessImproves ? (day.weeksAgo < 5 ? 0.25 : 1.3) : 1;
    if (day.codes[0] !== '/' || !dice.chance(Math.min(0.9, wish.lateness * monday * now))) continue;
    const closed = dice.chance(0.07);
    day.codes[0] = closed ? 'U' : 'L';
    day.minutesLate = closed ? dice.int(31, 75) : dice.int(3, 25);
  }
}

/** Whether a pupil missed a session, by their registers. Outside them nobody did. */
export function missed(registers: readonly AttendanceRegister[], date: string, half: SessionHalf): boolean {
  const register = registers.findLast(({ firstDay }) => firstDay <= date);
  const mark = register?.marks[sessionIndex(register, date, half)];
  return mark !== undefined && 'IOGNMCEU9'.includes(mark);
}
