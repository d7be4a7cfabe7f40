import { relationOf, type Relation, type Role, type Standing } from '@learning-mentor/core/access';
import type { Person } from '@learning-mentor/core/people';
import type { Query } from '../database/database.js';
import type { Claims } from '../token/index.js';

/** Whoever asks, as the school's register knows them today. */
export interface Reader {
  readonly school: { readonly id: string; readonly name: string; readonly invented: boolean };
  readonly person: Person;
  /** Held in the register and allowed by the token. */
  readonly roles: readonly Role[];
  /** The pupils to whom the reader stands in each relation today. */
  readonly relations: ReadonlyMap<Relation, ReadonlySet<string>>;
  /** Pupils of whom the reader may be shown nothing. */
  readonly barred: ReadonlySet<string>;
  /** The token's own limits. */
  readonly onlyPupils?: ReadonlySet<string> | undefined;
  readonly onlyKinds?: ReadonlySet<string> | undefined;
  /** The school's date. */
  readonly today: string;
}

interface Row {
  id: string; kind: 'pupil' | 'staff' | 'parent'; given: string; family: string; preferred: string | null;
  school_name: string; invented: boolean | null; today: string;
  roles: string[]; relations: Partial<Record<Relation, string[]>> | null; barred: string[];
}

/** A relation that counts today, for a row of `relationship` called `t` and a date in SQL. */
export const isCurrent = (t: string, today: string): string =>
  `(${t}.from_date IS NULL OR ${t}.from_date <= ${today}) AND (${t}.to_date IS NULL OR ${t}.to_date >= ${today})`;

const statement = `
WITH me AS (
  SELECT p.id, p.kind, p.given, p.family, p.body ->> 'preferred' AS preferred, p.left_on,
    s.name AS school_name, (s.settings ->> 'invented')::boolean AS invented,
    ($4::timestamptz AT TIME ZONE coalesce(s.settings ->> 'timeZone', 'Europe/London'))::date AS today
  FROM school s
  JOIN identity i ON i.school = s.school AND i.issuer = $2 AND i.subject = $3
  JOIN person p ON p.school = i.school AND p.id = i.person
  WHERE s.school = $1
)
SELECT me.*,
  ARRAY(SELECT role FROM staff_role WHERE school = $1 AND person = me.id) AS roles,
  (SELECT jsonb_object_agg(relation, pupils) FROM (
     SELECT t.relation, jsonb_agg(t.pupil) AS pupils FROM relationship t
     WHERE t.school = $1 AND t.person = me.id AND NOT t.barred AND ${isCurrent('t', 'me.today')} GROUP BY t.relation) of) AS relations,
  ARRAY(SELECT t.pupil FROM relationship t WHERE t.school = $1 AND t.person = me.id AND t.barred AND ${isCurrent('t', 'me.today')}) AS barred
FROM me WHERE me.left_on IS NULL OR me.left_on > me.today`;

/** Asked at every request, so that what ended or was barred today counts at once. Undefined where nobody is known by these claims. */
export async function loadReader(query: Query, claims: Claims, now: Date): Promise<Reader | undefined> {
  const [row] = await query<Row>(statement, [claims.school, claims.issuer, claims.subject, now.toISOString()]);
  if (!row) return undefined;
  const own = row.kind === 'staff' ? row.roles : [row.kind];
  const relations = new Map(Object.entries(row.relations ?? {}).map(([relation, pupils]) => [relation as Relation, new Set(pupils)]));
  if (row.kind === 'pupil') relations.set('self', new Set([row.id]));
  return {
    school: { id: claims.school, name: row.school_name, invented: row.invented ?? false },
    person: { id: row.id, given: row.given, family: row.family, ...(row.preferred !== null && { preferred: row.preferred }) },
    roles: claims.roles.filter((role) => own.includes(role)),
    relations,
    barred: new Set(row.barred),
    onlyPupils: claims.pupils && new Set(claims.pupils),
    onlyKinds: claims.kinds && new Set(claims.kinds),
    today: row.today,
  };
}

/** Where the reader stands towards a pupil. Outside the token's pupils it is as if barred. */
export function standingTowards(reader: Reader, pupil: string, author?: string): Standing {
  return {
    roles: reader.roles,
    relations: relationsTo(reader, pupil),
    author: author === reader.person.id,
    barred: reader.barred.has(pupil) || (reader.onlyPupils !== undefined && !reader.onlyPupils.has(pupil)),
  };
}

export const relationsTo = (reader: Reader, pupil: string): Relation[] =>
  [...reader.relations].filter(([, pupils]) => pupils.has(pupil)).map(([relation]) => relation);

/** The reader's roles that work for every pupil. */
export const schoolWideRoles = (reader: Reader): Role[] => reader.roles.filter((role) => relationOf[role] === undefined);
