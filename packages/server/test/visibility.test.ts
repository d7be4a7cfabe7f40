import { afterAll, beforeAll, expect, test } from 'vitest';
import { atLeast, decide, relationOf, roles, tiers, type Level, type Relation, type Role, type Slice } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import { inSchool, type Database } from '@learning-mentor/server';
import { inventedKinds } from '../../core/vectors/invented-kinds.js';
import { parameters } from '../src/store/parameters.js';
import { standingOn, type Reader } from '../src/store/reader.js';
import { visibility } from '../src/store/visibility.js';
import { kinds as ownKinds, newId } from './conformance/ask.js';
import { openDatabase } from './support/database.js';

/** Besides ours some that use all that a kind may say of access. */
const kinds = [...ownKinds, ...inventedKinds];
const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

const school = newId();
const me = newId();
const other = newId();
/** One pupil for each way of standing towards them. */
const pupils = { related: newId(), unrelated: newId(), relatedBarred: newId(), unrelatedBarred: newId() };

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly pupil: string | null;
  readonly staff: string | null;
  readonly author: string;
  readonly tier: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A record of every kind, subject, author and tier; of kinds that name people also with me, with others, with nobody. */
const rows: Row[] = [...kinds, undefined].flatMap((kind) => {
  const subjects =
    kind?.about === 'staff' ? [me, other].map((staff) => ({ pupil: null, staff })) : Object.values(pupils).map((pupil) => ({ pupil, staff: null }));
  const bodies = [
    {},
    ...(kind?.named === undefined ? [] : [[], [me.toUpperCase()], [other]].map((list) => ({ [kind.named!]: list }))),
    ...(kind?.party === undefined ? [] : [me.toUpperCase(), other].map((person) => ({ [kind.party!]: person }))),
  ];
  return subjects.flatMap((subject) =>
    [me, other].flatMap((author) =>
      tiers.flatMap((_, tier) => bodies.map((body) => ({ id: newId(), kind: kind?.kind ?? 'unknown', ...subject, author, tier, body }))),
    ),
  );
});

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await inSchool(database, school, async (query) => {
    await query('INSERT INTO school (school, name) VALUES ($1, $2)', [school, 'Vectors']);
    const everybody = [me, other, ...Object.values(pupils)];
    await query(
      "INSERT INTO person (school, id, kind, given, family) SELECT $1::uuid, id, 'staff', 'A', 'B' FROM unnest($2::uuid[]) AS id",
      [school, everybody],
    );
    await query(
      `INSERT INTO record (school, id, kind, pupil, staff, author, tier, state, occurred_on, created_at, updated_at, body)
       SELECT $1::uuid, id, kind, pupil, staff, author, tier, 'x', '2026-09-01', now(), now(), body
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, kind text, pupil uuid, staff uuid, author uuid, tier smallint, body jsonb)`,
      [school, JSON.stringify(rows)],
    );
  });
});
afterAll(() => database.close());

const reader = (as: readonly Role[], relations: readonly Relation[], more: Partial<Reader> = {}): Reader => ({
  school: { id: school, name: 'Vectors', invented: true },
  person: { id: me, given: 'A', family: 'B' },
  roles: as,
  relations: new Map(relations.map((relation) => [relation, new Set([pupils.related, pupils.relatedBarred])])),
  barred: new Set([pupils.relatedBarred, pupils.unrelatedBarred]),
  glass: new Set(),
  slices: new Map(),
  today: '2026-09-01',
  isLoweringDue: false,
  ...more,
});
const neededBy = (as: readonly Role[]): Relation[] => as.flatMap((role) => relationOf[role] ?? []);

async function shown(asked: Reader, least: Level = 'exists', of: readonly RecordKind[] = kinds): Promise<Set<string>> {
  const given = parameters(school);
  const { where } = visibility(of, asked, least, given);
  const found = await inSchool(database, school, (query) =>
    query<{ id: string }>(`SELECT r.id FROM record r WHERE r.school = $1 AND ${where}`, given.values),
  );
  return new Set(found.map(({ id }) => id));
}

/** The SQL shows what `decide()` says of every record there is. */
async function compare(asked: Reader, least: Level): Promise<void> {
  const seen = await shown(asked, least);
  const wrong = rows.filter((row) => {
    const kind = byName.get(row.kind);
    const should = kind !== undefined && atLeast(decide(kind, tiers[row.tier]!, standingOn(asked, kind, row)), least);
    return seen.has(row.id) !== should;
  });
  expect(wrong.slice(0, 3), `${asked.roles} at least ${least}`).toEqual([]);
}

const levels = ['exists', 'summary', 'full'] as const;

test.each(roles)('the SQL shows the %s what decide() says', async (role) => {
  const glass = new Set([pupils.related, pupils.unrelated, pupils.relatedBarred]);
  for (const least of levels) {
    for (const relations of [neededBy([role]), []]) {
      await compare(reader([role], relations), least);
      await compare(reader([role], relations, { glass }), least);
    }
  }
});

test('the SQL opens to an agency what is shared, pupil by pupil', async () => {
  const some: Slice = { 'invented-note': ['title'], goal: ['title'], nonsense: [] };
  const slices = new Map([
    [pupils.related, some],
    [pupils.relatedBarred, some],
    [pupils.unrelated, { 'barrier-assessment': ['phase'] }],
  ]);
  const asked = reader(['agency'], [], { slices, relations: new Map([['agency', new Set(slices.keys())]]) });
  for (const least of levels) await compare(asked, least);
  const seen = await shown(asked, 'summary');
  expect(rows.filter(({ id, author }) => seen.has(id) && author === other).map(({ kind, pupil, tier }) => [kind, pupil, tier])).toEqual([
    ...[0, 1, 2].map((tier) => ['barrier-assessment', pupils.unrelated, tier]),
    ...[0, 1, 2].map((tier) => ['goal', pupils.related, tier]),
    ...[0, 1, 2].map((tier) => ['invented-note', pupils.related, tier]),
  ]);
});

test('of several roles the SQL takes the most, as decide() does', async () => {
  const pairs = roles.flatMap((one, i) => roles.slice(i + 1).map((two) => [one, two] as const));
  for (const as of pairs) await compare(reader(as, neededBy(as), { glass: new Set([pupils.related]) }), 'exists');
});

test('kinds that are not in the catalogue stay hidden, also from their author', async () => {
  for (const role of roles) {
    const seen = await shown(reader([role], neededBy([role])));
    expect(rows.filter(({ id, kind }) => kind === 'unknown' && seen.has(id))).toEqual([]);
  }
});

test('a token for some pupils and kinds shows no others', async () => {
  const only = { onlyPupils: new Set([pupils.related]), onlyKinds: new Set(['goal', 'invented-diary', 'nonsense']) };
  for (const role of ['dsl', 'mentor'] as const) {
    const seen = await shown(reader([role], neededBy([role]), only));
    const found = rows.filter(({ id }) => seen.has(id));
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(({ kind, pupil }) => kind === 'goal' && pupil === pupils.related)).toBe(true);
  }
  expect((await shown(reader(['dsl'], [], { onlyKinds: new Set() }))).size).toBe(0);
});

test('without a role only what one wrote oneself is left', async () => {
  const asked = reader([], ['mentor', 'parent']);
  await compare(asked, 'summary');
  const seen = await shown(asked, 'summary');
  const found = rows.filter(({ id }) => seen.has(id));
  expect(found.every(({ author }) => author === me)).toBe(true);
  expect(found.length).toBeGreaterThan(kinds.length * tiers.length);
});
