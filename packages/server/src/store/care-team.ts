import { atLeast, careTeamBy, mayAs, type Relation, type Role } from '@learning-mentor/core/access';
import type { CareTeamChange } from '@learning-mentor/core/contract';
import type { CareTeamMember } from '@learning-mentor/core/people';
import type { Query } from '../database/database.js';
import { Refusal, refuseField } from '../refusal.js';
import { levelOf, seesPupil } from './pupils.js';
import { standingTowards, type Reader } from './reader.js';
import { tellOf } from './tell.js';

interface MemberRow {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly preferred: string | null;
  readonly relation: Relation;
  readonly roles: Role[];
  readonly from_date: string | null;
  readonly to_date: string | null;
}

/** The adults around a pupil today, mentors first. Who sees a summary is told the mentors alone. A barred person is not of them. */
export async function careTeamOf(query: Query, reader: Reader, pupil: string): Promise<CareTeamMember[]> {
  const level = levelOf(reader, 'careTeam', pupil);
  if (!atLeast(level, 'summary') || !(await seesPupil(query, reader, pupil))) throw new Refusal('not-found');
  const relations: Relation[] = level === 'full' ? ['mentor', 'teacher', 'ta', 'tutor', 'parent'] : ['mentor'];
  const rows = await query<MemberRow>(
    `SELECT p.id, p.given, p.family, p.body ->> 'preferred' AS preferred, t.relation, t.from_date, t.to_date,
       ARRAY(SELECT role FROM staff_role s WHERE s.school = t.school AND s.person = t.person ORDER BY role) AS roles
     FROM relationship t JOIN person p ON p.school = t.school AND p.id = t.person
     WHERE t.school = $1 AND t.pupil = $2 AND t.relation = ANY($3::text[]) AND is_current(t.from_date, t.to_date, $4::date)
       AND (p.left_on IS NULL OR p.left_on > $4::date)
       AND NOT EXISTS (
         SELECT FROM relationship b WHERE b.school = t.school AND b.pupil = t.pupil AND b.person = t.person
           AND b.barred AND is_current(b.from_date, b.to_date, $4::date))
     ORDER BY array_position($3::text[], t.relation), p.sort_name, p.id`,
    [reader.school.id, pupil, relations, reader.today],
  );
  return rows.map(({ id, given, family, preferred, relation, roles, from_date, to_date }) => ({
    person: { id, given, family, ...(preferred !== null && { preferred }) },
    relation,
    roles: relation === 'parent' ? ['parent'] : roles,
    ...(from_date !== null && { from: from_date }),
    ...(to_date !== null && { to: to_date }),
  }));
}

/** Puts a mentor on a pupil's care team, from today on unless told. */
export async function joinCareTeam(
  query: Query,
  reader: Reader,
  pupil: string,
  person: string,
  { from = reader.today, to }: CareTeamChange,
  now: Date,
): Promise<CareTeamMember[]> {
  await mayManage(query, reader, pupil);
  if (to !== undefined && to < from) throw refuseField('/to', 'before-from', 'This must not be before the first day.');
  const [adult] = await query<{ is_mentor: boolean; barred: boolean }>(
    `SELECT EXISTS (SELECT FROM staff_role s WHERE s.school = p.school AND s.person = p.id AND s.role = 'mentor') AS is_mentor,
       EXISTS (
         SELECT FROM relationship t WHERE t.school = p.school AND t.person = p.id AND t.pupil = $3
           AND t.barred AND (t.to_date IS NULL OR t.to_date >= $4::date)) AS barred
     FROM person p WHERE p.school = $1 AND p.id = $2 AND p.kind = 'staff' AND (p.left_on IS NULL OR p.left_on > $4::date)`,
    [reader.school.id, person, pupil, reader.today],
  );
  if (!adult) throw new Refusal('not-found');
  if (adult.barred) throw new Refusal('not-allowed', { detail: 'A bar stands between this person and this pupil.' });
  if (!adult.is_mentor) throw refuseField('/relation', 'not-a-mentor', 'The person must have the role of a mentor at the school.');
  await query(
    `INSERT INTO relationship (school, pupil, person, relation, from_date, to_date, source) VALUES ($1, $2, $3, 'mentor', $4, $5, 'school')
     ON CONFLICT (school, pupil, person, relation)
     DO UPDATE SET from_date = excluded.from_date, to_date = excluded.to_date, source = 'school'`,
    [reader.school.id, pupil, person, from, to ?? null],
  );
  await tellOf(query, reader.school.id, 'people.changed', pupil, now);
  return careTeamOf(query, reader, pupil);
}

/** Ends a mentor's place at once: yesterday is the last day that counts. */
export async function leaveCareTeam(query: Query, reader: Reader, pupil: string, person: string, now: Date): Promise<CareTeamMember[]> {
  await mayManage(query, reader, pupil);
  const ended = await query(
    `UPDATE relationship t
     SET to_date = $4::date - 1, from_date = CASE WHEN t.from_date >= $4::date THEN $4::date - 1 ELSE t.from_date END, source = 'school'
     WHERE t.school = $1 AND t.pupil = $2 AND t.person = $3 AND t.relation = 'mentor'
       AND NOT t.barred AND (t.to_date IS NULL OR t.to_date >= $4::date) RETURNING 1`,
    [reader.school.id, pupil, person, reader.today],
  );
  if (ended.length === 0) throw new Refusal('not-found');
  await tellOf(query, reader.school.id, 'people.changed', pupil, now);
  return careTeamOf(query, reader, pupil);
}

async function mayManage(query: Query, reader: Reader, pupil: string): Promise<void> {
  if (!(await seesPupil(query, reader, pupil))) throw new Refusal('not-found');
  if (!mayAs(careTeamBy, standingTowards(reader, pupil))) throw new Refusal('not-allowed');
}
