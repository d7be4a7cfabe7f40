import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inSchool, verifyChains, type Database } from '@learning-mentor/server';
import { alderBridge, cast } from '@learning-mentor/server/testing';
import { ask, create, kindNamed } from './conformance/ask.js';
import type { Subject } from './conformance/index.js';
import { asSuperuser } from './support/database.js';
import { ownSubject } from './support/own-subject.js';

let subject: Subject & { readonly database: Database };
let goal: { id: string; etag: string };
beforeAll(async () => {
  subject = await ownSubject();
});
afterAll(() => subject.close());
beforeEach(async () => {
  goal = await create(subject, 'mentor', kindNamed('goal'), cast.amelia.id, { dueOn: '2027-01-08' });
  for (const title of ['Grüße an die Bücherei', '第二 “title” – 🌱']) {
    goal = (await ask(subject, 'mentor', 'PATCH', `/v1/goals/${goal.id}`, { ifMatch: goal.etag, body: { title } })).body;
  }
});

const verify = () => verifyChains(subject.database, alderBridge.id);
const tamper = (set: string, version = 2) =>
  asSuperuser(subject.database, `UPDATE revision SET ${set} WHERE record = $1 AND version = $2`, [goal.id, version]);
/** Undoes what a test did, so that the next finds a whole chain. */
const mended = async (work: () => Promise<void>): Promise<void> => {
  await asSuperuser(subject.database, 'CREATE TABLE kept AS SELECT * FROM revision');
  try {
    await work();
  } finally {
    await asSuperuser(subject.database, 'DELETE FROM revision');
    await asSuperuser(subject.database, 'INSERT INTO revision SELECT * FROM kept');
    await asSuperuser(subject.database, 'DROP TABLE kept');
  }
};

test('an untouched history verifies, and its revisions are counted', async () => {
  const { records, revisions, broken } = await verify();
  expect(broken).toBeUndefined();
  expect(records).toBeGreaterThan(0);
  const [counted] = await inSchool(subject.database, alderBridge.id, (query) => query<{ n: number }>('SELECT count(*) AS n FROM revision'));
  expect(revisions).toBe(counted!.n);
});

test('any flipped byte is found, and named', async () => {
  for (const column of ['content', 'salt', 'digest', 'prev', 'hash']) {
    await mended(async () => {
      await tamper(`${column} = set_byte(${column}, 3, get_byte(${column}, 3) # 1)`);
      expect((await verify()).broken, column).toMatchObject({ record: goal.id, version: 2 });
    });
  }
  expect((await verify()).broken).toBeUndefined();
});

test('a changed moment, actor or action is found', async () => {
  for (const set of ["at = at + interval '1 millisecond'", `actor = '${cast.ruthDoyle.id}'`, "action = 'agree'"]) {
    await mended(async () => {
      await tamper(set);
      expect((await verify()).broken, set).toEqual({ record: goal.id, version: 2, because: 'hash' });
    });
  }
});

test('a missing revision is found, in the middle and at the end', async () => {
  for (const version of [1, 2, 3]) {
    await mended(async () => {
      await asSuperuser(subject.database, 'DELETE FROM revision WHERE record = $1 AND version = $2', [goal.id, version]);
      expect((await verify()).broken, `version ${version}`).toMatchObject({ record: goal.id, because: version === 3 ? 'record' : 'gap' });
    });
  }
  await mended(async () => {
    await asSuperuser(subject.database, 'DELETE FROM revision WHERE record = $1', [goal.id]);
    expect((await verify()).broken).toEqual({ record: goal.id, version: 0, because: 'gap' });
  });
});

test('a record that was changed without a revision is found', async () => {
  for (const [set, back] of [
    [`body = body || '{"title": "Changed"}'`, `body = body || '{"title": "第二 “title” – 🌱"}'`],
    ["state = 'met'", "state = 'draft'"],
    ['tier = 0', 'tier = 1'],
    ['due_on = NULL', "due_on = '2027-01-08'"],
    [`author = '${cast.ruthDoyle.id}'`, `author = '${cast.samField.id}'`],
    ['version = 4', 'version = 3'],
  ]) {
    await asSuperuser(subject.database, `UPDATE record SET ${set} WHERE id = $1`, [goal.id]);
    expect((await verify()).broken, set).toEqual({ record: goal.id, version: 3, because: 'record' });
    await asSuperuser(subject.database, `UPDATE record SET ${back} WHERE id = $1`, [goal.id]);
    expect((await verify()).broken, back).toBeUndefined();
  }
});

test('a chain cannot be moved to another record', async () => {
  const other = await create(subject, 'mentor', kindNamed('goal'), cast.amelia.id);
  await mended(async () => {
    await asSuperuser(subject.database, 'DELETE FROM revision WHERE record = $1', [other.id]);
    await asSuperuser(subject.database, 'UPDATE revision SET record = $2 WHERE record = $1', [goal.id, other.id]);
    const { broken } = await verify();
    expect([goal.id, other.id]).toContain(broken?.record);
  });
});

test('what was erased leaves a chain that still holds', async () => {
  await mended(async () => {
    await tamper('content = NULL, salt = NULL');
    expect((await verify()).broken).toBeUndefined();
    await tamper("action = 'agree'");
    expect((await verify()).broken).toMatchObject({ record: goal.id, version: 2 });
  });
});

test('events are numbered without a gap, whoever writes at the same time', async () => {
  await Promise.all(
    Array.from({ length: 24 }, (_, i) => create(subject, 'mentor', kindNamed('session'), cast.kofi.id, { minutes: i + 1 })),
  );
  const rows = await inSchool(subject.database, alderBridge.id, (query) => query<{ seq: number }>('SELECT seq FROM event ORDER BY seq'));
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
  expect((await verify()).broken).toBeUndefined();
});
