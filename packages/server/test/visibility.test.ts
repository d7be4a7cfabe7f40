import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, levels, relationOf, roles, tiers, type Level, type Relation, type Role } from '@learning-mentor/core/access';
import { decisionVectors } from '@learning-mentor/core/contract/describe';
import { inSchool, type Database } from '@learning-mentor/server';
import { parameters } from '../src/store/parameters.js';
import type { Reader } from '../src/store/reader.js';
import { visibility } from '../src/store/visibility.js';
import { kinds, newId } from './conformance/ask.js';
import { openDatabase } from './support/database.js';

const school = newId();
const me = newId();
const other = newId();
/** One pupil for each way of standing towards them. */
const pupils = { related: newId(), unrelated: newId(), relatedBarred: newId(), unrelatedBarred: newId() };

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
    // Besides the catalogue's kinds one that nobody knows, as after a vendor's kind was taken out again.
    await query(
      `INSERT INTO record (school, id, kind, pupil, author, tier, state, occurred_on, created_at, updated_at, body)
       SELECT $1::uuid, gen_random_uuid(), kind, pupil, author, tier, 'x', '2026-09-01', now(), now(), '{}'
       FROM unnest($2::text[]) AS kind, unnest($3::uuid[]) AS pupil, unnest($4::uuid[]) AS author, generate_series(0, 4) AS tier`,
      [school, [...kinds.map(({ kind }) => kind), 'unknown'], Object.values(pupils), [me, other]],
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
  today: '2026-09-01',
  ...more,
});

/** What the SQL shows of each record, by `kind tier pupil author`. Those it does not show are absent. */
async function shown(asked: Reader, least: Level = 'exists'): Promise<Map<string, Level>> {
  const given = parameters(school);
  const { where, level } = visibility(kinds, asked, least, given);
  const rows = await inSchool(database, school, (query) =>
    query<{ kind: string; tier: number; pupil: string; author: string; level: number }>(
      `SELECT r.kind, r.tier, r.pupil, r.author, ${level()} AS level FROM record r WHERE r.school = $1 AND ${where}`,
      given.values,
    ),
  );
  return new Map(rows.map((row) => [`${row.kind} T${row.tier} ${row.pupil} ${row.author}`, levels[row.level]!]));
}

const pupilOf = (related: boolean, barred: boolean) =>
  pupils[`${related ? 'related' : 'unrelated'}${barred ? 'Barred' : ''}` as keyof typeof pupils];

test('the SQL shows what every decision vector says', async () => {
  const vectors = decisionVectors(kinds);
  let compared = 0;
  for (const role of roles) {
    const needed = relationOf[role];
    for (const least of ['exists', 'summary', 'full'] as const) {
      const seen = await shown(reader([role], needed ? [needed] : []), least);
      for (const vector of vectors.filter((each) => each.role === role)) {
        const key = `${vector.kind} ${vector.tier} ${pupilOf(vector.related, vector.barred)} ${vector.author ? me : other}`;
        const expected = levels.indexOf(vector.sees) >= levels.indexOf(least) ? vector.sees : undefined;
        expect(seen.get(key), `${role} ${key} at least ${least}`).toBe(expected);
        compared++;
      }
    }
  }
  expect(compared).toBe(3 * vectors.length);
});

test('of several roles the SQL takes the most, as decide() does', async () => {
  const pairs = roles.flatMap((one, i) => roles.slice(i + 1).map((two) => [one, two] as const));
  for (const as of pairs) {
    const relations = as.flatMap((role) => relationOf[role] ?? []);
    const seen = await shown(reader(as, relations));
    for (const kind of kinds) {
      for (const tier of tiers) {
        for (const related of [true, false]) {
          const expected = decide(kind, tier, { roles: as, relations: related ? relations : [] });
          expect(
            seen.get(`${kind.kind} ${tier} ${pupilOf(related, false)} ${other}`) ?? 'none',
            `${as} ${kind.kind} ${tier} ${related}`,
          ).toBe(expected);
        }
      }
    }
  }
});

test('kinds that are not in the catalogue stay hidden, also from their author', async () => {
  for (const role of roles) {
    const seen = await shown(reader([role], relationOf[role] ? [relationOf[role]] : []));
    expect([...seen.keys()].filter((key) => key.startsWith('unknown'))).toEqual([]);
  }
});

test('a token for some pupils and kinds shows no others', async () => {
  const seen = await shown(reader(['dsl'], [], { onlyPupils: new Set([pupils.related]), onlyKinds: new Set(['goal', 'nonsense']) }));
  expect(seen.size).toBe(10);
  expect([...seen.keys()].every((key) => key.startsWith('goal') && key.includes(pupils.related))).toBe(true);
  expect((await shown(reader(['dsl'], [], { onlyKinds: new Set() }))).size).toBe(0);
});

test('without a role only what one wrote oneself is left', async () => {
  const seen = await shown(reader([], ['mentor', 'parent']));
  expect(seen.size).toBe(kinds.length * tiers.length * 2);
  expect([...seen.keys()].every((key) => key.endsWith(me))).toBe(true);
});
