import { touched } from '@learning-mentor/core/access';
import { flat, type Content, type RecordKind } from '@learning-mentor/core/record';
import { channel, type Query } from '../database/database.js';
import { difference, linksIn } from './links.js';
import { tierNumber, withContent, type HashedRow } from './record-row.js';
import { chain, contentBytes, revisionOf } from './revision.js';

/** Record, next revision, links and event in one statement; nothing happens unless the record still has the version that was read. */
const update = `
WITH r AS (
  UPDATE record SET tier = $4, state = $5, occurred_on = $6, due_on = $7, body = $8::jsonb, lowering = $23::jsonb, version = version + 1, updated_at = $9
  WHERE school = $1 AND id = $2 AND version = $3 RETURNING id, pupil, version),
v AS (
  INSERT INTO revision (school, record, version, at, actor, action, content, salt, digest, prev, hash)
  SELECT $1, id, version, $9, $10, $11, $12, $13, $14, $15, $16 FROM r),
gone AS (
  DELETE FROM link USING r, unnest($17::text[], $18::uuid[]) AS x (rel, other)
  WHERE link.school = $1 AND from_record = r.id AND link.rel = x.rel AND to_record = x.other),
l AS (
  INSERT INTO link (school, from_record, rel, to_record)
  SELECT DISTINCT $1::uuid, r.id, x.rel, x.other FROM r, unnest($19::text[], $20::uuid[]) AS x (rel, other)),
s AS (UPDATE school_seq SET seq = seq + 1 WHERE school = $1 AND EXISTS (SELECT FROM r) RETURNING seq)
INSERT INTO event (school, seq, type, record, pupil, version, at, touched)
SELECT $1, s.seq, $21, r.id, r.pupil, r.version, $9, $22::text[] FROM r, s RETURNING pg_notify('${channel}', school::text)`;

/** A step forward of a record. */
export interface Step {
  /** What it is called in the history. */
  readonly name: string;
  readonly event: string;
  /** The person who makes it. */
  readonly actor: string;
  readonly at: Date;
  readonly before: Content;
  readonly after: Content;
}

/** Writes a step, its links and its event. Undefined where the record has another version by now, and then nothing is written. */
export async function writeChange<Row extends HashedRow>(
  query: Query,
  school: string,
  kind: RecordKind,
  row: Row,
  { name, event, actor, at: moment, before, after }: Step,
): Promise<Row | undefined> {
  const at = moment.toISOString();
  const content = contentBytes(revisionOf(school, kind, row, after));
  const revision = chain({ version: row.version + 1, at, actor, action: name, content, prev: row.hash });
  const [linked, was] = [linksIn(kind, after.fields), linksIn(kind, before.fields)];
  const [gone, added] = [difference(was, linked), difference(linked, was)];
  const written = await query(update, [
    school,
    row.id,
    row.version,
    tierNumber(after),
    after.state,
    after.occurredOn,
    after.dueOn ?? null,
    JSON.stringify(after.fields),
    at,
    actor,
    name,
    revision.content,
    revision.salt,
    revision.digest,
    revision.prev,
    revision.hash,
    gone.map(({ rel }) => rel),
    gone.map(({ to }) => to),
    added.map(({ rel }) => rel),
    added.map(({ to }) => to),
    event,
    touched(flat(before), flat(after)),
    after.lowering === undefined ? null : JSON.stringify(after.lowering),
  ]);
  if (written.length === 0) return undefined;
  return { ...withContent(row, after), version: row.version + 1, updated_at: at };
}
