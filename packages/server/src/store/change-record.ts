import { mayChange, mayEdit } from '@learning-mentor/core/access';
import { fieldErrors } from '@learning-mentor/core/contract';
import {
  brokenRules,
  canonicalJson,
  edit,
  eventOf,
  flat,
  isWrongState,
  move,
  raisedTier,
  type Action,
  type Content,
  type RecordKind,
  type WrongState,
} from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { Refusal, refuseField, refuseFields } from '../refusal.js';
import { opensOnlySeen, type Circumstances } from './create-record.js';
import { checkLinks, difference, linksIn } from './links.js';
import { findRecord } from './list-records.js';
import { standingOn, type Reader } from './reader.js';
import { contentOf, viewOf, withContent, type RecordRow } from './record-row.js';
import { writeChange } from './write-change.js';

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
      mayEdit(kind, flat(contentOf(row)), standingOn(of.reader, kind, row), change) &&
      opensOnlySeen(kind, { ...row.body, ...change }, of.reader, row, of.kinds),
    next: (content) => edit(kind, content, change, of.now.toISOString()),
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
  const written = await writeChange(query, reader.school.id, kind, row, { ...change, actor: reader.person.id, at: of.now, before, after });
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
  // What was broken before, as by a record that is older than the rule, keeps nobody from raising it or from going on with it.
  const named = ({ pointer, code }: { readonly pointer: string; readonly code: string }): string => `${code} ${pointer}`;
  const was = new Set(brokenRules(kind, before).map(named));
  const broken = brokenRules(kind, after).filter((each) => !was.has(named(each)));
  if (broken.length > 0) throw refuseFields(broken);
  const added = difference(linksIn(kind, after.fields), linksIn(kind, before.fields));
  await checkLinks(of.query, of.reader, of.kinds, kind, row, added);
  const view = viewOf(kind, of.reader, withContent(row, after));
  if (view === undefined || view.view === 'exists') {
    const isRaised = after.tier !== before.tier && after.tier === raisedTier(kind, before.tier, after.fields);
    const message = isRaised
      ? `What this says raises the record to ${after.tier}, where you would no longer see it. Tell the DSL now.`
      : 'You would no longer see it yourself. Ask somebody who works with this tier.';
    throw refuseField('/tier', 'out-of-sight', message);
  }
}

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
