import { mayChange, maySet, touched } from '@learning-mentor/core/access';
import { fieldErrors } from '@learning-mentor/core/contract';
import {
  brokenRules,
  canonicalJson,
  edit,
  eventOf,
  flat,
  isWrongState,
  move,
  type Action,
  type Content,
  type RecordKind,
  type WrongState,
} from '@learning-mentor/core/record';
import { channel, type Query } from '../database/database.js';
import { Refusal, refuseField, refuseFields } from '../refusal.js';
import { opensOnlySeen, revisionOf, type Circumstances } from './create-record.js';
import { checkLinks, linksIn, type LinkTo } from './links.js';
import { findRecord } from './list-records.js';
import { standingOn, type Reader } from './reader.js';
import { contentOf, tierNumber, viewOf, type RecordRow } from './record-row.js';
import { chain, contentBytes } from './revision.js';

/** As in `insert`; nothing happens unless the record still has the version that was read. */
const update = `
WITH r AS (
  UPDATE record SET tier = $4, state = $5, occurred_on = $6, due_on = $7, body = $8::jsonb, version = version + 1, updated_at = $9
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

/** What one change is called, who may make it, and what comes of it. */
interface Change {
  readonly name: string;
  readonly event: string;
  readonly may: (row: RecordRow) => boolean;
  readonly next: (content: Content) => Content | WrongState;
}

/** Sets fields. @param change parsed by the kind's `change` schema */
export function updateRecord(
  of: Circumstances,
  kind: RecordKind,
  id: string,
  ifMatch: string | null,
  change: Readonly<Record<string, unknown>>,
): Promise<RecordRow> {
  return changeRecord(of, kind, id, ifMatch, {
    name: 'update',
    event: `${kind.kind}.updated`,
    may: (row) =>
      mayWith(of.reader, kind, kind.edit.by, row) &&
      maySet(kind, flat(contentOf(row)), standingOn(of.reader, kind, row), change) &&
      opensOnlySeen(kind, { ...row.body, ...change }, of.reader, row, of.kinds),
    next: (content) => edit(kind, content, change),
  });
}

/** Takes an action. @param input parsed by the action's schema */
export function actOnRecord(
  of: Circumstances,
  kind: RecordKind,
  id: string,
  ifMatch: string | null,
  name: string,
  action: Action,
  input: Readonly<Record<string, unknown>>,
): Promise<RecordRow> {
  const stamp = { id: (input['id'] as string | undefined) ?? of.newId(), at: of.now.toISOString(), person: of.reader.person.id };
  return changeRecord(of, kind, id, ifMatch, {
    name,
    event: `${kind.kind}.${eventOf(action)}`,
    may: (row) => mayWith(of.reader, kind, action.by, row),
    next: (content) => move(action, content, input, stamp),
  });
}

const mayWith = (reader: Reader, kind: RecordKind, by: Action['by'], row: RecordRow): boolean =>
  mayChange(kind, by, contentOf(row).tier, standingOn(reader, kind, row));

async function changeRecord(of: Circumstances, kind: RecordKind, id: string, ifMatch: string | null, change: Change): Promise<RecordRow> {
  const { query, reader } = of;
  const row = await findRecord(query, reader, kind, id);
  if (!row) throw new Refusal('not-found');
  if (!change.may(row)) throw new Refusal('not-allowed');
  if (ifMatch === null) throw new Refusal('version-required');

  const before = contentOf(row);
  const after = change.next(before);
  // An entry that was appended before: a repeat, whose If-Match is naturally old.
  if (after === before) return row;
  if (!matches(ifMatch, viewOf(kind, reader, row)!.etag!)) throw conflict(reader, kind, row);
  if (isWrongState(after))
    throw new Refusal('wrong-state', { detail: `It is ${after.state}; this is possible while ${after.from.join(', ')}.` });
  if (canonicalJson(flat(after)) === canonicalJson(flat(before))) return row;

  await checkResult(of, kind, row, before, after);
  const written = await write(of, kind, row, before, after, change);
  if (written) return written;
  // Somebody was faster between our read and our write.
  const now = await findRecord(query, reader, kind, id);
  throw now ? conflict(reader, kind, now) : new Refusal('not-found');
}

const conflict = (reader: Reader, kind: RecordKind, row: RecordRow): Refusal =>
  new Refusal('version-conflict', { current: viewOf(kind, reader, row)! });

/** The result must fit the kind, link to what there is, and stay in the changer's sight. */
async function checkResult(of: Circumstances, kind: RecordKind, row: RecordRow, before: Content, after: Content): Promise<void> {
  const fields = kind.fields.safeParse(after.fields);
  if (!fields.success) throw refuseFields(fieldErrors(fields.error, after.fields));
  const broken = brokenRules(kind, after);
  if (broken.length > 0) throw refuseFields(broken);
  const added = difference(linksIn(kind, after.fields), linksIn(kind, before.fields));
  await checkLinks(of.query, of.reader, of.kinds, kind, row, added);
  const view = viewOf(kind, of.reader, withContent(row, after));
  if (view === undefined || view.view === 'exists')
    throw refuseField('/tier', 'out-of-sight', 'You would no longer see it yourself. Ask somebody who works with this tier.');
}

async function write(
  of: Circumstances,
  kind: RecordKind,
  row: RecordRow & { hash: Uint8Array },
  before: Content,
  after: Content,
  change: Change,
): Promise<RecordRow | undefined> {
  const { query, reader, now } = of;
  const at = now.toISOString();
  const revision = chain({
    version: row.version + 1,
    at,
    actor: reader.person.id,
    action: change.name,
    content: contentBytes(revisionOf(reader, kind, row, after)),
    prev: row.hash,
  });
  const [linked, was] = [linksIn(kind, after.fields), linksIn(kind, before.fields)];
  const [gone, added] = [difference(was, linked), difference(linked, was)];
  const written = await query(update, [
    reader.school.id,
    row.id,
    row.version,
    tierNumber(after),
    after.state,
    after.occurredOn,
    after.dueOn ?? null,
    JSON.stringify(after.fields),
    at,
    reader.person.id,
    change.name,
    revision.content,
    revision.salt,
    revision.digest,
    revision.prev,
    revision.hash,
    gone.map(({ rel }) => rel),
    gone.map(({ to }) => to),
    added.map(({ rel }) => rel),
    added.map(({ to }) => to),
    change.event,
    touched(flat(before), flat(after)),
  ]);
  if (written.length === 0) return undefined;
  return { ...withContent(row, after), version: row.version + 1, updated_at: at };
}

const withContent = <Row extends RecordRow>(row: Row, content: Content): Row => ({
  ...row,
  tier: tierNumber(content),
  state: content.state,
  occurred_on: content.occurredOn,
  due_on: content.dueOn ?? null,
  body: content.fields,
});

const difference = (these: readonly LinkTo[], those: readonly LinkTo[]): LinkTo[] =>
  these.filter(({ rel, to }) => !those.some((other) => other.rel === rel && other.to === to));

/** Whether an If-Match names the etag. Proxies that compress make it weak or add `-gzip`. */
const matches = (ifMatch: string, etag: string): boolean =>
  ifMatch.split(',').some(
    (sent) =>
      sent
        .trim()
        .replace(/^W\//, '')
        .replace(/-(?:gzip|br|deflate|zstd)"$/, '"') === etag,
  );

/** Who did what to a record, oldest first; for those who are shown all of it. */
export async function historyOf(query: Query, reader: Reader, kind: RecordKind, id: string): Promise<Record<string, unknown>[]> {
  const row = await findRecord(query, reader, kind, id);
  if (!row) throw new Refusal('not-found');
  if (viewOf(kind, reader, row)!.view !== 'full') throw new Refusal('not-allowed');
  return query(
    "SELECT version, at, actor, action, encode(hash, 'hex') AS hash FROM revision WHERE school = $1 AND record = $2 ORDER BY version",
    [reader.school.id, id],
  );
}
