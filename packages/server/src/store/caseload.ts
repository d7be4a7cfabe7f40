import { atLeast, decide, summaryFields, type Level, type Standing } from '@learning-mentor/core/access';
import { schoolYearOf } from '@learning-mentor/core/attendance';
import { caseloadRow, mostUrgentFirst, type CaseloadRow, type RowFacts } from '@learning-mentor/core/caseload';
import type { CaseloadAnswer } from '@learning-mentor/core/contract';
import type { Person } from '@learning-mentor/core/people';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { Refusal } from '../refusal.js';
import { registersOf } from './attendance.js';
import { parameters } from './parameters.js';
import { entryOf, levelOf } from './pupils.js';
import { schoolWideRoles, standingTowards, type Reader } from './reader.js';
import { columns, viewOf, type RecordRow } from './record-row.js';
import { visibility } from './visibility.js';

/** What is shown of a pupil's records, by kind. */
type Found = { readonly [Kind in 'case' | 'barrier-assessment' | 'goal' | 'session' | 'review']: NonNullable<RowFacts[Kind]>[number][] };

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
    const shown = found.get(pupil.id);
    const facts: RowFacts = {
      pupil: entry,
      mentor: mentorId,
      ...shown,
      'barrier-assessment': sees(assessment, 'full') || seesRatings(assessment, standingTowards(reader, pupil.id)) ? shown?.['barrier-assessment'] : undefined,
      held: sees(session, 'summary') ? (sessions.get(pupil.id) ?? { held: 0, last: null }) : undefined,
      registers: seesAttendance ? registers.get(pupil.id) : [],
    };
    return caseloadRow(facts, reader.today);
  });
  return { mentor, today: reader.today, rows: mostUrgentFirst(rows) };
}

/** Whether the summary of an assessment that somebody is shown says how severe each barrier is. */
const seesRatings = (assessment: RecordKind | undefined, standing: Standing): boolean =>
  assessment !== undefined && summaryFields(assessment, assessment.tier, standing).includes('ratings');

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
