import { kinds, type RecordKind } from '@learning-mentor/core/record';
import type { Database, Query } from '../database/database.js';
import { inSchool } from '../database/in-school.js';
import { insertRows } from '../store/insert-rows.js';
import { linksIn } from '../store/links.js';
import { tierNumber } from '../store/record-row.js';
import { chain, contentBytes, firstPrev, revisionOf } from '../store/revision.js';
import { defaultIssuer } from '../token/index.js';
import type { DemoRecord } from './diary.js';
import type { DemoSchool } from './school.js';

/** How far the work has come, in rows. */
export type Told = (done: number, of: number) => void;

/** Whether the database holds the invented school already, and of which day. */
export async function demoDay(database: Database, school: string): Promise<string | undefined> {
  const [row] = await inSchool(database, school, (query) =>
    query<{ day: string | null }>(`SELECT settings ->> 'inventedOn' AS day FROM school WHERE school = $1`, [school]));
  return row && (row.day ?? '');
}

/**
 * Writes the invented school into a database, with every record's whole history and its events. One transaction, a few seconds. Tokens may
 * name its people by their ids or by their numbers, `S1`.
 *
 * @throws {DatabaseError} where the school is there already.
 */
export async function loadDemoSchool(database: Database, demo: DemoSchool, told: Told = () => undefined): Promise<void> {
  const written = demo.records.map((record) => historyOf(demo, record));
  const revisions = written.flatMap((each) => each.revisions);
  const all = demo.registers.length + demo.records.length + 2 * revisions.length;
  let before = 0;
  const step = (rows: number) => {
    const start = before;
    before += rows;
    return (done: number) => told(start + done, all);
  };
  await inSchool(database, demo.school.id, async (query) => {
    await insertPeople(query, demo);
    const { id: school } = demo.school;
    const registers = demo.registers.map(({ firstDay, lateMinutes, ...rest }) => ({ ...rest, first_day: firstDay, late: lateMinutes }));
    await insertRows(query, 'register', school, { pupil: 'uuid', year: 'int', first_day: 'date', marks: 'text', late: 'jsonb' }, registers, step(registers.length));
    await insertRows(query, 'record', school, {
      id: 'uuid', kind: 'text', pupil: 'uuid', author: 'uuid', tier: 'int', state: 'text', occurred_on: 'date', due_on: 'date', version: 'int',
      created_at: 'timestamptz', updated_at: 'timestamptz', body: 'jsonb',
    }, written.map(({ row }) => row), step(written.length));
    await insertRows(query, 'revision', school, {
      record: 'uuid', version: 'int', at: 'timestamptz', actor: 'uuid', action: 'text', content: 'bytea', salt: 'bytea', digest: 'bytea', prev: 'bytea', hash: 'bytea',
    }, revisions, step(revisions.length));
    await insertRows(query, 'link', school, { from_record: 'uuid', rel: 'text', to_record: 'uuid' }, written.flatMap(({ links }) => links));
    const events = written.flatMap((each) => each.events).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map((event, i) => ({ ...event, seq: i + 1 }));
    await insertRows(query, 'event', school, { seq: 'bigint', type: 'text', record: 'uuid', pupil: 'uuid', version: 'int', at: 'timestamptz' }, events, step(events.length));
    await query('UPDATE school_seq SET seq = $2 WHERE school = $1', [school, events.length]);
  });
  told(all, all);
}

async function insertPeople(query: Query, { school, pupils, staff, parents, roles, relationships, today }: DemoSchool): Promise<void> {
  await query('INSERT INTO school (school, name, settings) VALUES ($1, $2, $3::jsonb)', [
    school.id, school.name, JSON.stringify({ timeZone: 'Europe/London', invented: school.invented, inventedOn: today }),
  ]);
  await query('INSERT INTO school_seq (school) VALUES ($1)', [school.id]);
  const people = [...pupils, ...staff, ...parents];
  await insertRows(query, 'person', school.id, { id: 'uuid', kind: 'text', source_id: 'text', given: 'text', family: 'text', body: 'jsonb' },
    people.map(({ id, kind, sourceId, given, family, ...body }) => ({ id, kind, source_id: sourceId, given, family, body })));
  await insertRows(query, 'identity', school.id, { issuer: 'text', subject: 'text', person: 'uuid' },
    people.flatMap(({ id, sourceId }) => [id, sourceId].map((subject) => ({ issuer: defaultIssuer, subject, person: id }))));
  await insertRows(query, 'staff_role', school.id, { person: 'uuid', role: 'text' }, roles);
  await insertRows(query, 'relationship', school.id, { pupil: 'uuid', person: 'uuid', relation: 'text', barred: 'boolean', from_date: 'date', to_date: 'date', source: 'text' },
    relationships.map(({ pupil, person, relation, barred = false, from, to }) => ({
      pupil, person, relation, barred, from_date: from, to_date: to, source: relation === 'mentor' ? 'school' : 'roster',
    })));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A record as rows: the record as it is now, its chain, its links, its events. */
function historyOf(demo: DemoSchool, { id, kind, pupil, author, revisions }: DemoRecord) {
  const ofKind = kinds.find((each) => each.kind === kind) as unknown as RecordKind;
  let prev = firstPrev(demo.school.id, id);
  const chained = revisions.map(({ version, at, actor, action, content }) => {
    const revision = chain({ version, at, actor, action, prev, content: contentBytes(revisionOf(demo.school.id, ofKind, { id, pupil, staff: null, author }, content)) });
    prev = revision.hash;
    return {
      record: id, version, at, actor, action,
      content: hex(revision.content), salt: hex(revision.salt), digest: hex(revision.digest), prev: hex(revision.prev), hash: hex(revision.hash),
    };
  });
  const { content, version, at } = revisions.at(-1)!;
  return {
    row: {
      id, kind, pupil, author, tier: tierNumber(content), state: content.state, occurred_on: content.occurredOn, due_on: content.dueOn, version,
      created_at: revisions[0]!.at, updated_at: at, body: content.fields,
    },
    revisions: chained,
    links: linksIn(ofKind, content.fields).map(({ rel, to }) => ({ from_record: id, rel, to_record: to })),
    events: revisions.map((revision) => ({ type: revision.event, record: id, pupil, version: revision.version, at: revision.at })),
  };
}
