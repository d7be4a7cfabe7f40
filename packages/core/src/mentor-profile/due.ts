import { dateOfDay, dayNumber } from '../day.js';
import { count } from '../numbers.js';
import type { staffChecks, trainingCourses } from './mentor-profile.js';

type CheckName = (typeof staffChecks)[number];
type CourseName = (typeof trainingCourses)[number];

/** How long a check, a course and a supervision hold; what is not named holds for good and may be missing. */
export interface ProfileIntervals {
  /** Months. */
  readonly checks: Readonly<Partial<Record<CheckName, number>>>;
  readonly training: Readonly<Partial<Record<CourseName, number>>>;
  /** Days. */
  readonly supervision: number;
}

/**
 * What schools commonly do: DBS looked at again after three years (it has no date of expiry in law), safeguarding every year, first aid every
 * three years, supervision each half-term of six weeks. A school sets its own.
 *
 * Source: from memory (Keeping children safe in education: staff are updated at least annually; Health and Safety Executive: first-aid
 * certificates last three years); the rest is common practice and our own.
 */
export const profileIntervals: ProfileIntervals = { checks: { dbs: 36 }, training: { safeguarding: 12, 'first-aid': 36 }, supervision: 42 };

/** A profile, as far as this rule looks. Dates are `YYYY-MM-DD`. */
export interface ProfileDates {
  readonly checks?: readonly { readonly check: CheckName; readonly on: string }[] | undefined;
  readonly training?: readonly { readonly course: CourseName; readonly on: string; readonly expiresOn?: string | undefined }[] | undefined;
  /** When supervision was last held. */
  readonly supervisedOn?: string | undefined;
}

/** One thing that has to be renewed. */
export interface ProfileDue {
  readonly what: CheckName | CourseName | 'supervision';
  /** Left out where it was never done. */
  readonly lastOn?: string;
  readonly dueOn?: string;
  /** `soon` is within 30 days. */
  readonly status: 'missing' | 'overdue' | 'soon' | 'in-date';
}

const soon = 30;

/**
 * Which checks, courses and supervision of a mentor are due, the most pressing first. The latest of each counts; a course that says when it
 * expires is believed.
 *
 * @param today `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`; `bad-count` of an interval
 * @example
 * ```ts
 * const due = profileDue({ checks: [{ check: 'dbs', on: '2023-12-01' }], supervisedOn: '2026-11-02' }, '2026-11-24');
 * due.map(({ what, status }) => `${what}: ${status}`); // → ['safeguarding: missing', 'first-aid: missing', 'dbs: soon', 'supervision: soon']
 * ```
 */
export function profileDue({ checks = [], training = [], supervisedOn }: ProfileDates, today: string, intervals = profileIntervals): ProfileDue[] {
  const day = dayNumber(today);
  const due = (what: ProfileDue['what'], lastOn: string | undefined, dueOn: string | undefined): ProfileDue => {
    if (lastOn === undefined || dueOn === undefined) return { what, status: 'missing' };
    const left = dayNumber(dueOn) - day;
    return { what, lastOn, dueOn, status: left < 0 ? 'overdue' : left <= soon ? 'soon' : 'in-date' };
  };
  const list = [
    ...Object.entries(intervals.checks).map(([check, months]) => {
      const last = latest(checks.filter((each) => each.check === check));
      return due(check as CheckName, last?.on, last && monthsAfter(last.on, months));
    }),
    ...Object.entries(intervals.training).map(([course, months]) => {
      const last = latest(training.filter((each) => each.course === course));
      return due(course as CourseName, last?.on, last && (last.expiresOn ?? monthsAfter(last.on, months)));
    }),
    due('supervision', supervisedOn, supervisedOn && dateOfDay(dayNumber(supervisedOn) + count('supervision', intervals.supervision))),
  ];
  const order = ['missing', 'overdue', 'soon', 'in-date'];
  return list.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}

const latest = <Entry extends { readonly on: string }>(entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((last, entry) => (last === undefined || entry.on > last.on ? entry : last), undefined);

/** The same day so many months later; where that month is shorter, its last day. */
function monthsAfter(date: string, months: number): string {
  dayNumber(date);
  const month = +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1 + count('months', months);
  const first = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  return dateOfDay(Math.min(dayNumber(first(month)) + +date.slice(8) - 1, dayNumber(first(month + 1)) - 1));
}
