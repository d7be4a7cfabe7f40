import { timingSafeEqual } from 'node:crypto';
import { mayCreate, mayOpen } from '@learning-mentor/core/access';
import { begin, brokenRules, type RecordKind } from '@learning-mentor/core/record';
import { channel, type Query } from '../database/database.js';
import { Refusal, refuseFields } from '../refusal.js';
import { checkLinks, linksIn } from './links.js';
import { findRecord } from './list-records.js';
import { seesPupil } from './pupils.js';
import { standingTowards, standingTowardsStaff, type Reader } from './reader.js';
import { tierNumber, type RecordRow } from './record-row.js';
import { chain, contentBytes, digestOf, firstPrev, revisionOf } from './revision.js';

/** Record, first revision, links and event in one statement; the school's counter last, since it is locked until commit. */
const insert = `
WITH r AS (
  INSERT INTO record (school, id, kind, pupil, staff, author, tier, state, occurred_on, due_on, body, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $20, $5, $6, $7, $8, $9, $10::jsonb, $11, $11)
  ON CONFLICT (school, id) DO NOTHING RETURNING id, pupil, version),
v AS (
  INSERT INTO revision (school, record, version, at, actor, action, content, salt, digest, prev, hash)
  SELECT $1, id, version, $11, $5, 'create', $12, $13, $14, $15, $16 FROM r),
l AS (
  INSERT INTO link (school, from_record, rel, to_record)
  SELECT DISTINCT $1::uuid, r.id, x.rel, x.other FROM r, unnest($17::text[], $18::uuid[]) AS x (rel, other)),
s AS (UPDATE school_seq SET seq = seq + 1 WHERE school = $1 AND EXISTS (SELECT FROM r) RETURNING seq)
INSERT INTO event (school, seq, type, record, pupil, version, at)
SELECT $1, s.seq, $19, r.id, r.pupil, r.version, $11 FROM r, s RETURNING pg_notify('${channel}', school::text)`;

/** What the server does of itself besides what it is asked. */
export interface Circumstances {
  readonly query: Query;
  readonly reader: Reader;
  readonly now: Date;
  readonly newId: () => string;
  /** The whole catalogue, for links. */
  readonly kinds: readonly RecordKind[];
}

/** @param input parsed by the kind's `input` schema */
export async function createRecord(
  { query, reader, now, newId, kinds }: Circumstances,
  kind: RecordKind,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly row: RecordRow; readonly isNew: boolean }> {
  const subject = subjectIn(kind, input);
  const id = ((input['id'] as string | undefined) ?? newId()).toLowerCase();
  await mayWriteAbout(query, reader, kind, subject);

  const content = begin(kind, input, reader.today);
  if (!opensOnlySeen(kind, content.fields, reader, subject, kinds)) throw new Refusal('not-allowed');
  const broken = brokenRules(kind, content);
  if (broken.length > 0) throw refuseFields(broken);
  const links = linksIn(kind, content.fields);
  await checkLinks(query, reader, kinds, kind, subject, links);

  const at = now.toISOString();
  const revision = chain({
    version: 1,
    at,
    actor: reader.person.id,
    action: 'create',
    content: contentBytes(revisionOf(reader.school.id, kind, { id, ...subject, author: reader.person.id }, content)),
    prev: firstPrev(reader.school.id, id),
  });
  const made = await query(insert, [
    reader.school.id,
    id,
    kind.kind,
    subject.pupil,
    reader.person.id,
    tierNumber(content),
    content.state,
    content.occurredOn,
    content.dueOn ?? null,
    JSON.stringify(content.fields),
    at,
    revision.content,
    revision.salt,
    revision.digest,
    revision.prev,
    revision.hash,
    links.map(({ rel }) => rel),
    links.map(({ to }) => to),
    `${kind.kind}.created`,
    subject.staff,
  ]);
  if (made.length > 0) {
    const row = {
      id,
      kind: kind.kind,
      ...subject,
      author: reader.person.id,
      tier: tierNumber(content),
      lowering: null,
      state: content.state,
      occurred_on: content.occurredOn,
      due_on: content.dueOn ?? null,
      version: 1,
      created_at: at,
      updated_at: at,
      body: content.fields,
    };
    return { row, isNew: true };
  }
  return { row: await sameAsBefore(query, reader, kind, id, subject, input), isNew: false };
}

type Subject = Pick<RecordRow, 'pupil' | 'staff'>;

/** Whom a record is to be about: the kind's `input` schema asked for one of the two. */
function subjectIn(kind: RecordKind, input: Readonly<Record<string, unknown>>): Subject {
  const id = (input[kind.about] as string).toLowerCase();
  return kind.about === 'staff' ? { pupil: null, staff: id } : { pupil: id, staff: null };
}

/**
 * @throws {Refusal} `not-found` where there is no such pupil or member of staff, or the writer may not know of them; `not-allowed`
 */
async function mayWriteAbout(query: Query, reader: Reader, kind: RecordKind, { pupil, staff }: Subject): Promise<void> {
  const standing = pupil === null ? standingTowardsStaff(reader, staff!) : standingTowards(reader, pupil);
  // A concern about any pupil may come from whoever works at the school, who need not be able to look the pupil up.
  const isOpen = pupil !== null && kind.createFor === 'anyone' && mayCreate(kind, standing);
  const isKnown = pupil !== null && !isOpen ? await seesPupil(query, reader, pupil) : !standing.barred && (await isAtSchool(query, reader, kind, (pupil ?? staff)!));
  if (!isKnown) throw new Refusal('not-found');
  if (!mayCreate(kind, standing) || !(reader.onlyKinds?.has(kind.kind) ?? true)) throw new Refusal('not-allowed');
}

/** Whether a record gives away no more than its writer is shown, who may be held to some kinds. */
export const opensOnlySeen = (
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  reader: Reader,
  { pupil, staff }: Subject,
  kinds: readonly RecordKind[],
): boolean =>
  mayOpen(
    kind,
    fields,
    pupil === null ? standingTowardsStaff(reader, staff!) : standingTowards(reader, pupil),
    kinds.filter((each) => reader.onlyKinds?.has(each.kind) ?? true),
  );

const isAtSchool = async (query: Query, { school }: Reader, { about }: RecordKind, id: string): Promise<boolean> =>
  (await query('SELECT FROM person WHERE school = $1 AND id = $2 AND kind = $3', [school.id, id, about])).length > 0;

/**
 * The record that the id belongs to, if the same person sent the same content before. A repeat may come after midnight, and then means
 * the day on which it was first sent. That an id is taken is told to whoever knows it, seen or not: a UUIDv7 cannot be guessed.
 */
async function sameAsBefore(
  query: Query,
  reader: Reader,
  kind: RecordKind,
  id: string,
  subject: Subject,
  input: Readonly<Record<string, unknown>>,
): Promise<RecordRow> {
  const row = await findRecord(query, reader, kind, id);
  if (!row || row.author !== reader.person.id) throw new Refusal('id-taken');
  const [first] = await query<{ occurred_on: string | null; salt: Uint8Array | null; digest: Uint8Array }>(
    `SELECT convert_from(content, 'UTF8')::jsonb ->> 'occurredOn' AS occurred_on, salt, digest FROM revision
     WHERE school = $1 AND record = $2 AND version = 1`,
    [reader.school.id, id],
  );
  if (!first?.salt || first.occurred_on === null) throw new Refusal('id-taken');
  const sent = contentBytes(revisionOf(reader.school.id, kind, { id, ...subject, author: reader.person.id }, begin(kind, input, first.occurred_on)));
  if (!timingSafeEqual(digestOf(first.salt, sent), first.digest)) throw new Refusal('id-taken');
  return row;
}
