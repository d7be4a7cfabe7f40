import type { Database } from '../database/database.js';
import { inSchool } from '../database/in-school.js';

/** The first revision that does not fit, by record and version. */
export interface Broken {
  readonly record: string;
  readonly version: number;
  /**
   * - `gap`: a version is missing before it
   * - `prev`: it does not follow from the revision before
   * - `content`: what is kept is not what was written
   * - `hash`: version, moment, actor or action was changed
   * - `record`: the record is not what its last revision says
   */
  readonly because: 'gap' | 'prev' | 'content' | 'hash' | 'record';
}

export interface Verified {
  readonly records: number;
  readonly revisions: number;
  readonly broken: Broken | undefined;
}

/** The whole school in one statement. What was erased has no content, and its chain still holds. */
const statement = `
WITH checked AS (
  SELECT v.record, v.version, CASE
    WHEN v.version <> coalesce(lag(v.version) OVER chain, 0) + 1 THEN 'gap'
    WHEN v.prev <> coalesce(lag(v.hash) OVER chain, sha256(convert_to(v.school || '|' || v.record, 'UTF8'))) THEN 'prev'
    WHEN v.content IS NOT NULL AND v.digest <> sha256(v.salt || v.content) THEN 'content'
    WHEN v.hash <> sha256(v.prev || convert_to(concat_ws('|', v.version,
      to_char(v.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), v.actor, v.action, ''), 'UTF8') || v.digest) THEN 'hash'
    WHEN lead(v.version) OVER chain IS NULL AND (v.version <> r.version
      OR convert_from(v.content, 'UTF8')::jsonb <> r.body || jsonb_strip_nulls(jsonb_build_object(
      'school', r.school, 'id', r.id, 'kind', r.kind, 'pupil', r.pupil, 'author', r.author, 'tier', 'T' || r.tier, 'state', r.state,
      'occurredOn', r.occurred_on, 'dueOn', r.due_on, 'lowering', r.lowering))) THEN 'record'
  END AS because
  FROM revision v JOIN record r ON r.school = v.school AND r.id = v.record
  WHERE v.school = $1 WINDOW chain AS (PARTITION BY v.record ORDER BY v.version)
), unwritten AS (
  SELECT r.id AS record, 0 AS version, 'gap' AS because FROM record r
  WHERE r.school = $1 AND NOT EXISTS (SELECT FROM revision v WHERE v.school = r.school AND v.record = r.id)
)
SELECT (SELECT count(*) FROM record WHERE school = $1) AS records, (SELECT count(*) FROM checked) AS revisions,
  b.record, b.version, b.because
FROM (VALUES (1)) AS one LEFT JOIN LATERAL (
  SELECT record, version, because FROM checked WHERE because IS NOT NULL UNION ALL SELECT record, version, because FROM unwritten
  ORDER BY record, version LIMIT 1) AS b ON true`;

/** Recomputes every hash of a school's history. */
export async function verifyChains(database: Database, school: string): Promise<Verified> {
  const [row] = await inSchool(database, school, (query) =>
    query<{ records: number; revisions: number; record: string | null; version: number; because: Broken['because'] }>(statement, [school]),
  );
  const { records, revisions, record, version, because } = row!;
  return { records, revisions, broken: record === null ? undefined : { record, version, because } };
}
