import { atLeast, decide, type Level } from '@learning-mentor/core/access';
import { barrierProgress, type BarrierAssessment } from '@learning-mentor/core/assessment';
import {
  attendanceChange,
  attendanceTrend,
  summariseAttendance,
  schoolYearOf,
  type AttendanceRegister,
} from '@learning-mentor/core/attendance';
import type { MentoringCase } from '@learning-mentor/core/case';
import { matterCodes, whatMattersNow, type CaseloadRow, type GoalFacts, type Matter } from '@learning-mentor/core/caseload';
import type { CaseloadAnswer } from '@learning-mentor/core/contract';
import { levelOf as attainmentOf, type Goal } from '@learning-mentor/core/goal';
import type { Person } from '@learning-mentor/core/people';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Review } from '@learning-mentor/core/review';
import type { Session } from '@learning-mentor/core/session';
import type { Query } from '../database/database.js';
import { Refusal } from '../refusal.js';
import { presentRegister, registersOf } from './attendance.js';
import { parameters } from './parameters.js';
import { entryOf, levelOf } from './pupils.js';
import { schoolWideRoles, standingTowards, type Reader } from './reader.js';
import { columns, viewOf, type RecordRow } from './record-row.js';
import { visibility } from './visibility.js';

/** A record as the reader sees it: of a summary most fields are absent. */
type Seen<Kind extends object> = Partial<Omit<Kind, 'view'>> &
  Pick<Kind, keyof Kind & ('id' | 'state' | 'occurredOn' | 'etag')> & { readonly view: 'full' | 'summary'; readonly dueOn?: string };

/** What the rows are made of, by pupil. */
interface Found {
  readonly case: Seen<MentoringCase>[];
  readonly 'barrier-assessment': Seen<BarrierAssessment>[];
  readonly goal: Seen<Goal>[];
  readonly session: Seen<Session>[];
  readonly review: Seen<Review>[];
}

interface Held {
  readonly held: number;
  readonly last: string | null;
}

/**
 * The pupils that a mentor works with today, what matters now first. Five questions to the database, however many pupils there are.
 *
 * @throws {Refusal} `not-allowed` for another mentor's, without a role that works school-wide; `not-found`
 */
export async function caseloadOf(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  mentorId: string = reader.person.id,
): Promise<CaseloadAnswer> {
  const isOwn = mentorId === reader.person.id && reader.roles.includes('mentor');
  if (!isOwn && schoolWideRoles(reader).length === 0) throw new Refusal('not-allowed');
  const mentor = await findMentor(query, reader, mentorId);
  if (!mentor) throw new Refusal(mentorId === reader.person.id ? 'not-allowed' : 'not-found');

  const pupils = (await pupilsOf(query, reader, mentorId)).filter(({ id }) => levelOf(reader, 'pupil', id) !== 'none');
  const ids = pupils.map(({ id }) => id);
  const found = await openRecords(query, reader, kinds, ids);
  const sessions = await sessionsHeld(query, reader, kinds, ids);
  const registers = await registersOf(query, reader, ids, schoolYearOf(reader.today) - 1);

  const [session, assessment] = ['session', 'barrier-assessment'].map((name) => kinds.find(({ kind }) => kind === name));
  const rows = pupils.map((pupil): CaseloadRow => {
    const sees = (kind: RecordKind | undefined, least: Level): boolean =>
      kind !== undefined && atLeast(decide(kind, kind.tier, standingTowards(reader, pupil.id)), least);
    const seesAttendance = atLeast(levelOf(reader, 'attendance', pupil.id), 'summary');
    const { relations: _relations, ...entry } = entryOf(reader, pupil);
    return rowOf(
      entry,
      mentorId,
      found.get(pupil.id),
      sees(assessment, 'full'),
      sees(session, 'summary') ? (sessions.get(pupil.id) ?? { held: 0, last: null }) : undefined,
      seesAttendance ? (registers.get(pupil.id) ?? []) : [],
      reader.today,
    );
  });
  return { mentor, today: reader.today, rows: rows.toSorted((a, b) => urgency(a) - urgency(b)) };
}

/** Rows come in the order of names; those with the same urgency stay in it. */
const urgency = ({ matters: [first] }: CaseloadRow): number => {
  const level = ['needs-you', 'watch', 'on-track'].indexOf(first?.level ?? 'on-track');
  return level * matterCodes.length + (matterCodes as readonly string[]).indexOf(first?.code ?? 'on-track');
};

async function findMentor(query: Query, reader: Reader, id: string): Promise<Person | undefined> {
  const [row] = await query<{ id: string; given: string; family: string; preferred: string | null }>(
    `SELECT p.id, p.given, p.family, p.body ->> 'preferred' AS preferred FROM person p
     JOIN staff_role s ON s.school = p.school AND s.person = p.id AND s.role = 'mentor' WHERE p.school = $1 AND p.id = $2`,
    [reader.school.id, id],
  );
  return row && { id: row.id, given: row.given, family: row.family, ...(row.preferred !== null && { preferred: row.preferred }) };
}

const pupilsOf = (query: Query, reader: Reader, mentor: string): Promise<Parameters<typeof entryOf>[1][]> =>
  query(
    `SELECT p.id, p.given, p.family, p.sort_name, p.body FROM relationship t JOIN person p ON p.school = t.school AND p.id = t.pupil
     WHERE t.school = $1 AND t.person = $2 AND t.relation = 'mentor' AND NOT t.barred AND is_current(t.from_date, t.to_date, $3::date)
       AND (p.left_on IS NULL OR p.left_on > $3::date)
     ORDER BY p.sort_name, p.id`,
    [reader.school.id, mentor, reader.today],
  );

/** Cases, assessments, goals and reviews, and the sessions that are planned: few for each pupil. Oldest first. */
async function openRecords(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  pupils: readonly string[],
): Promise<Map<string, Found>> {
  const given = parameters(reader.school.id, pupils);
  const { where } = visibility(kinds, reader, 'summary', given);
  const rows = await query<RecordRow>(
    `SELECT ${columns} FROM record r
     WHERE r.school = $1 AND r.pupil = ANY($2::uuid[]) AND ${where}
       AND (r.kind IN ('case', 'barrier-assessment', 'goal', 'review') OR (r.kind = 'session' AND r.state = 'planned'))
     ORDER BY r.occurred_on, r.id`,
    given.values,
  );
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const found = new Map<string, Found>(
    pupils.map((pupil) => [pupil, { case: [], 'barrier-assessment': [], goal: [], session: [], review: [] }]),
  );
  for (const row of rows)
    found.get(row.pupil!)![row.kind as keyof Found].push(viewOf(byName.get(row.kind)!, reader, row) as never);
  return found;
}

async function sessionsHeld(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  pupils: readonly string[],
): Promise<Map<string, Held>> {
  const given = parameters(reader.school.id, pupils);
  const { where } = visibility(
    kinds.filter(({ kind }) => kind === 'session'),
    reader,
    'summary',
    given,
  );
  const rows = await query<Held & { pupil: string }>(
    `SELECT r.pupil, count(*)::int AS held, max(r.occurred_on) AS last FROM record r
     WHERE r.school = $1 AND r.pupil = ANY($2::uuid[]) AND r.state = 'held' AND ${where} GROUP BY r.pupil`,
    given.values,
  );
  return new Map(rows.map((row) => [row.pupil, row]));
}

function rowOf(
  pupil: CaseloadRow['pupil'],
  mentor: string,
  found: Found | undefined,
  seesBarriers: boolean,
  sessions: Held | undefined,
  registers: readonly AttendanceRegister[],
  today: string,
): CaseloadRow {
  const {
    case: cases = [],
    'barrier-assessment': assessments = [],
    goal: goals = [],
    session: planned = [],
    review: reviews = [],
  } = found ?? {};
  const open = cases.filter(({ state }) => state !== 'closed');
  const present = open.findLast((each) => each.mentor === mentor) ?? open.at(-1);
  const lastSessionOn = sessions?.last ?? undefined;
  const reviewDueOn = earliest([present?.dueOn, ...reviews.filter(({ state }) => state === 'planned').map(dayOf)]);
  const barriers = seesBarriers ? barriersOf(assessments) : undefined;
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

function barriersOf(assessments: readonly Seen<BarrierAssessment>[]): NonNullable<CaseloadRow['barriers']> {
  // A summary holds no ratings.
  const rated = assessments.flatMap((each) =>
    each.ratings && each.phase ? [{ state: each.state, phase: each.phase, occurredOn: each.occurredOn, ratings: each.ratings }] : [],
  );
  return (barrierProgress(rated)?.barriers ?? []).flatMap(({ now, baseline }) =>
    now && (now.severity > 0 || (baseline && baseline.severity > 0)) ? [{ barrier: now.barrier, severity: now.severity, ...(baseline && { baseline: baseline.severity }) }] : [],
  );
}

function goalRow(goal: Seen<Goal>): CaseloadRow['goals'][number] {
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
function goalFacts(goal: Seen<Goal>): GoalFacts {
  if (goal.view !== 'full') return { state: goal.state };
  const ratings = (goal.ratings ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const level = attainmentOf(goal);
  const moved = ratings.findLastIndex((rating) => rating.level !== level);
  return {
    state: goal.state,
    level,
    baselineLevel: goal.ladder?.baseline,
    lastRatedOn: ratings.at(-1)?.at.slice(0, 10) ?? goal.occurredOn,
    // A level that is the baseline's has stood since the goal was agreed, not since somebody first said so.
    levelSince: moved < 0 && level === goal.ladder?.baseline ? goal.occurredOn : ratings[moved + 1]?.at.slice(0, 10),
  };
}

function nextOf(planned: readonly Seen<Session>[], reviews: readonly Seen<Review>[], today: string): Pick<CaseloadRow, 'next'> {
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
const weeks = 14;

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
      weeks: attendanceTrend(registers, { points: weeks }).map(({ rate }) => (rate === undefined ? null : oneDecimal(100 * rate))),
      ...(change && { change: oneDecimal(change.points) }),
    },
  };
}
