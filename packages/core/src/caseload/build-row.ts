import { barrierProgress } from '../assessment/progress.js';
import type { BarrierAssessment } from '../assessment/assessment.js';
import { presentRegister } from '../attendance/present-register.js';
import type { AttendanceRegister } from '../attendance/schema.js';
import { summariseAttendance } from '../attendance/summary.js';
import { attendanceChange, attendanceTrend } from '../attendance/trend.js';
import type { MentoringCase } from '../case/case.js';
import type { Goal } from '../goal/goal.js';
import { levelOf as attainmentOf } from '../goal/level.js';
import type { Pupil } from '../people/person.js';
import type { Review } from '../review/review.js';
import type { Session } from '../session/session.js';
import { matterCodes, whatMattersNow, type GoalFacts } from './attention.js';
import type { CaseloadRow, Matter } from './row.js';

/** A record as the reader sees it: of a summary most fields are absent. */
export type SeenInRow<Kind extends object> = Partial<Omit<Kind, 'view'>> &
  Pick<Kind, keyof Kind & ('id' | 'state' | 'occurredOn' | 'etag')> & { readonly view: 'full' | 'summary'; readonly dueOn?: string };

/** What a row is made of: what the reader is shown of one pupil, each kind of record oldest first. */
export interface RowFacts {
  readonly pupil: Pupil;
  /** The mentor whose caseload it is. */
  readonly mentor: string;
  readonly case?: readonly SeenInRow<MentoringCase>[] | undefined;
  /** Undefined where the reader does not see assessments in full. */
  readonly 'barrier-assessment'?: readonly SeenInRow<BarrierAssessment>[] | undefined;
  readonly goal?: readonly SeenInRow<Goal>[] | undefined;
  /** Those that are planned. */
  readonly session?: readonly SeenInRow<Session>[] | undefined;
  readonly review?: readonly SeenInRow<Review>[] | undefined;
  /** How many sessions were held, and the day of the last; undefined where the reader sees none. */
  readonly held?: { readonly held: number; readonly last: string | null } | undefined;
  /** None where the reader does not see attendance. */
  readonly registers?: readonly AttendanceRegister[] | undefined;
}

/**
 * One row of a caseload.
 *
 * @param today `YYYY-MM-DD`
 * @example
 * ```ts
 * const pupil = { id: '0199a000-0000-7000-8000-000000000001', given: 'Amelia', family: 'Marsh' };
 * caseloadRow({ pupil, mentor: 'm1', held: { held: 3, last: '2026-11-20' } }, '2026-11-24'); // → { sessionsHeld: 3, matters: [{ code: 'on-track', … }], … }
 * ```
 */
export function caseloadRow(facts: RowFacts, today: string): CaseloadRow {
  const { pupil, mentor, held: sessions, registers = [], case: cases = [], goal: goals = [], session: planned = [], review: reviews = [] } = facts;
  const open = cases.filter(({ state }) => state !== 'closed');
  const present = open.findLast((each) => each.mentor === mentor) ?? open.at(-1);
  const lastSessionOn = sessions?.last ?? undefined;
  const reviewDueOn = earliest([present?.dueOn, ...reviews.filter(({ state }) => state === 'planned').map(dayOf)]);
  const barriers = facts['barrier-assessment'] && barriersOf(facts['barrier-assessment']);
  const attendance = attendanceIn(registers, today);
  const matters = whatMattersNow(
    {
      // Where there was no session yet, one has been missing since mentoring began. Who may not see sessions is told nothing of them.
      lastSessionOn: sessions && (lastSessionOn ?? (present?.state === 'active' ? present.occurredOn : undefined)),
      reviewDueOn,
      consentUntil: present?.agreedUntil,
      goals: goals.map(goalFacts),
      attendance: attendance && { summary: attendance.summary, changePoints: attendance.row.change },
      openBarriers: barriers,
    },
    today,
  ) as Matter[];
  return {
    pupil,
    ...(present && { case: { id: present.id, state: present.state } }),
    ...(barriers && { barriers }),
    goals: goals.filter(({ state }) => state === 'draft' || state === 'agreed').map(goalRow),
    ...(attendance && { attendance: attendance.row }),
    ...(lastSessionOn !== undefined && { lastSessionOn }),
    ...(sessions && { sessionsHeld: sessions.held }),
    ...nextOf(planned, reviews, today),
    ...(reviewDueOn !== undefined && { reviewDueOn }),
    matters,
  };
}

/** The day that something planned is for. */
const dayOf = ({ dueOn, occurredOn }: { readonly dueOn?: string; readonly occurredOn: string }): string => dueOn ?? occurredOn;

const earliest = (days: readonly (string | undefined)[]): string | undefined => days.filter((day) => day !== undefined).sort()[0];

function barriersOf(assessments: readonly SeenInRow<BarrierAssessment>[]): NonNullable<CaseloadRow['barriers']> {
  // A summary holds no ratings.
  const rated = assessments.flatMap((each) =>
    each.ratings && each.phase ? [{ state: each.state, phase: each.phase, occurredOn: each.occurredOn, ratings: each.ratings }] : [],
  );
  return (barrierProgress(rated)?.barriers ?? []).flatMap(({ now, baseline }) =>
    now && (now.severity > 0 || (baseline && baseline.severity > 0)) ? [{ barrier: now.barrier, severity: now.severity, ...(baseline && { baseline: baseline.severity }) }] : [],
  );
}

function goalRow(goal: SeenInRow<Goal>): CaseloadRow['goals'][number] {
  const level = attainmentOf(goal);
  return {
    view: goal.view,
    id: goal.id,
    title: goal.title!,
    strand: goal.strand!,
    state: goal.state,
    etag: goal.etag,
    ...(level !== undefined && { level }),
    ...(goal.ladder && { baseline: goal.ladder.baseline }),
  };
}

/** Of a goal in summary it is unknown whether it moves: that raises nothing. */
function goalFacts(goal: SeenInRow<Goal>): GoalFacts {
  if (goal.view !== 'full') return { state: goal.state };
  const all = (goal.ratings ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const level = attainmentOf(goal);
  // A rating from 0 to 10 alone says nothing of the ladder.
  const ratings = all.filter((rating) => rating.level !== undefined);
  const moved = ratings.findLastIndex((rating) => rating.level !== level);
  return {
    state: goal.state,
    level,
    baselineLevel: goal.ladder?.baseline,
    lastRatedOn: all.at(-1)?.at.slice(0, 10) ?? goal.occurredOn,
    // A level that is the baseline's has stood since the goal was agreed, not since somebody first said so.
    levelSince: moved < 0 && level === goal.ladder?.baseline ? goal.occurredOn : ratings[moved + 1]?.at.slice(0, 10),
  };
}

function nextOf(planned: readonly SeenInRow<Session>[], reviews: readonly SeenInRow<Review>[], today: string): Pick<CaseloadRow, 'next'> {
  const [next] = [
    ...planned.map((session) => ({ id: session.id, kind: 'session', on: dayOf(session), at: session.startsAt })),
    ...reviews
      .filter(({ state }) => state === 'planned')
      .map((review) => ({ id: review.id, kind: 'review', on: dayOf(review), at: undefined })),
  ]
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on + (a.at ?? '') < b.on + (b.at ?? '') ? -1 : 1));
  if (!next) return {};
  const { at, ...rest } = next;
  return { next: { ...rest, ...(at !== undefined && { at }) } };
}

/** How many weeks the line in a row has. */
export const rowWeeks = 14;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

function attendanceIn(registers: readonly AttendanceRegister[], today: string) {
  const present = presentRegister(registers, today);
  if (!present) return undefined;
  const summary = summariseAttendance(present);
  const { possible, absent, late, persistentAbsence } = summary;
  const change = attendanceChange(registers);
  return {
    summary,
    row: {
      possible,
      absent,
      late,
      persistentAbsence,
      weeks: attendanceTrend(registers, { points: rowWeeks }).map(({ rate }) => (rate === undefined ? null : oneDecimal(100 * rate))),
      ...(change && { change: oneDecimal(change.points) }),
    },
  };
}

/**
 * Rows with what matters most first; those that matter alike stay as they were.
 *
 * @example
 * ```ts
 * const row = (code: string, level: 'needs-you' | 'watch') => ({ matters: [{ code, level, params: {} }] });
 * mostUrgentFirst([row('review-due', 'watch'), row('no-session', 'needs-you')]).map(({ matters: [first] }) => first?.code); // → ['no-session', 'review-due']
 * ```
 */
export const mostUrgentFirst = <Row extends Pick<CaseloadRow, 'matters'>>(rows: readonly Row[]): Row[] => rows.toSorted((a, b) => urgency(a) - urgency(b));

const urgency = ({ matters: [first] }: Pick<CaseloadRow, 'matters'>): number => {
  const level = ['needs-you', 'watch', 'on-track'].indexOf(first?.level ?? 'on-track');
  return level * matterCodes.length + (matterCodes as readonly string[]).indexOf(first?.code ?? 'on-track');
};
