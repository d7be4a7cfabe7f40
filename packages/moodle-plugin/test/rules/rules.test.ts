import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { fieldErrors, parseJson } from '@learning-mentor/core/contract';
import { notices, relationOf, roles, touched } from '@learning-mentor/core/access';
import { brokenRules, canonicalJson, flat, kinds as ownKinds, type RecordKind, type Rule } from '@learning-mentor/core/record';
import { askPhp, php } from './ask-php.js';

const kinds = ownKinds as unknown as readonly RecordKind[];

/** The files that core wrote, and that every language is held to. */
const vectors = async (name: string): Promise<any> =>
  JSON.parse(await readFile(new URL(`../../../core/vectors/${name}.json`, import.meta.url), 'utf8'));

const kindOf = (name: string): RecordKind => kinds.find(({ kind }) => kind === name)!;
const subject = '0199a000-0000-7000-8000-000000000001';

/** The case that failed beside its answer, so that a mismatch can be read. */
function compare(cases: readonly unknown[], expected: readonly unknown[], answers: readonly unknown[]): void {
  expect(answers).toHaveLength(cases.length);
  const wrong = cases.flatMap((each, i) => (canonicalJson(answers[i]) === canonicalJson(expected[i]) ? [] : [{ case: each, expected: expected[i], php: answers[i] }]));
  expect({ cases: cases.length, wrong: wrong.slice(0, 3) }).toEqual({ cases: cases.length, wrong: [] });
}

describe.skipIf(!php)('the rules in PHP', { timeout: 120_000 }, () => {
  let invented: { kind: string; about: string; example: object; actions: Record<string, { example?: object }> }[];
  beforeAll(async () => {
    invented = await vectors('invented-kinds');
  });

  test('canonical JSON and its hash are the same bytes', async () => {
    const cases: { value: unknown; canonical: string; sha256: string }[] = await vectors('canonical');
    compare(cases, cases.map(({ canonical, sha256 }) => ({ canonical, sha256 })), await askPhp('canonical', cases));
  });

  test('numbers are written as ECMAScript writes them', async () => {
    const values = [
      0.1 + 0.2, 1 / 3, 1e-6, 1e-7, 123456.789e-10, 1e20, 1e21, 1.5e300, 2 ** 53, 2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 60, -0.5, 100, 1e2, 4.35, 0.1 * 3, 5e-324,
      Number.MAX_VALUE, 1e-5, 12345678901234567000,
    ];
    const cases = values.map((value) => ({ value }));
    const answers = await askPhp<{ canonical: string }>('canonical', cases);
    expect(answers.map(({ canonical }) => canonical)).toEqual(values.map((value) => JSON.stringify(value)));
  });

  test('a body is read or refused as core reads it', async () => {
    const texts = [
      '', ' ', '{', '{}', '[]', 'null', 'nul', 'TRUE', 'True', '{"a":True}', '{"a":"TRUE"}', '1E2', '1e2', '[1.0,1e0,-0,-0.0,0.10]', '"\\u0000"', '"\\ud800"',
      '"\\ud83d\\ude00"', '"\\udc00\\ud800"', '{"__proto__":1}', '{"a":{"__proto__":1}}', '{"":1}', '{"a":1,"a":2}', '{"\\u0000a":1}', '01', '+1', '.5', '1.', "{'a':1}",
      'null null', '[1,]', '{"a":1,}', '\u{FEFF}{"a":1}', '"a\nb"', '"\t"', '[[[[]]]]', `${'['.repeat(32)}${']'.repeat(32)}`, `${'['.repeat(33)}${']'.repeat(33)}`,
      `"${'['.repeat(40)}"`, `{"a":"\\"${'{'.repeat(40)}"}`, '9007199254740993', '12345678901234567890', '1e400', '{"10":1,"9":2}', '/* */1', 'NaN', 'Infinity', '-',
    ];
    // What the server does before: a byte order mark is no part of the text.
    const core = texts.map((text) => parseJson(text.replace(/^\u{FEFF}/u, '')));
    const answers = await askPhp<{ canonical?: string; refusal?: string }>('parse', texts.map((text) => ({ text })));
    for (const [i, text] of texts.entries()) {
      const wanted = core[i]!;
      // A number that is too large for a double is none that a record could keep; JavaScript makes it infinite, and no schema takes it.
      if (text === '1e400') continue;
      expect(answers[i], text).toEqual('refusal' in wanted ? { refusal: wanted.refusal.code } : { canonical: canonicalJson(wanted.value) });
    }
  });

  test('what is wrong with a body is told in the same words', async () => {
    const all: any[] = await vectors('field-errors');
    const described = new Map([...kinds.map((kind) => [kind.kind, kind] as const), ...invented.map((kind) => [kind.kind, kind] as const)]);
    // A list with a gap is no JSON; and where an action is called `change`, its schema and the kind's cannot be told apart.
    const isGap = ({ at, ...how }: any): boolean => !('put' in how) && typeof at.at(-1) === 'number';
    const listed = all.filter((each) => !isGap(each) && !(each.schema === 'change' && described.get(each.kind)!.actions['change']));
    expect(listed.length).toBeGreaterThan(0.9 * all.length);
    const cases = listed.map(({ kind, schema, at, put, times }: any) => {
      const of = described.get(kind)!;
      const base = schema === 'input' ? { [of.about]: subject, ...of.example } : schema === 'change' ? of.example : (of.actions[schema]!.example ?? {});
      return { kind, schema, body: changed(base, at, times === undefined ? put : put.repeat(times)) };
    });
    // Two faults of one text come in the order of the checks in core, which JSON Schema does not tell.
    const inOrder = (errors: any[]) => errors.map((each, i) => ({ ...each, place: errors.findIndex(({ pointer }) => pointer === each.pointer), i }))
      .sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.i - b.i)).map(({ place: _place, i: _i, ...each }) => each);
    compare(listed, listed.map(({ errors }) => inOrder(errors)), (await askPhp<any[]>('field-errors', cases, invented)).map(inOrder));
  });

  test('who may see and do what', async () => {
    const { standings, columns, tiers, lines, kinds: table } = await vectors('decisions');
    const about = new Map([...kinds, ...invented].map((kind) => [kind.kind, kind.about]));
    const fields = new Map<string, string[]>([
      ...kinds.map((kind) => [kind.kind, Object.keys(kind.fields.shape)] as [string, string[]]),
      ...invented.map((kind) => [kind.kind, Object.keys((kind as any).schemas.record.properties)] as [string, string[]]),
    ]);
    const cases: any[] = [];
    const expected: string[] = [];
    for (const { kind, lines: ofKind } of table) {
      for (const [t, tier] of tiers.entries()) {
        for (const [c, { role, shared }] of columns.entries()) {
          const needed = about.get(kind) === 'staff' ? 'self' : relationOf[role as keyof typeof relationOf];
          cases.push({
            kind,
            tier,
            standings: standings.map(({ related, author, barred, named, glass, party }: any) => ({
              roles: [role], relations: related && needed !== undefined ? [needed] : [], author, barred, glass, party,
              ...(named !== null && { named }),
              ...(shared && { slice: { [kind]: fields.get(kind) } }),
            })),
          });
          expected.push(lines[ofKind[t][c]]);
        }
      }
    }
    expect(cases.length).toBeGreaterThan(500);
    compare(cases, expected, await askPhp('decisions', cases, invented));
  });

  test('who is shown what of a pupil besides records', async () => {
    const { resources } = await vectors('decisions');
    const asked = Object.entries<string[]>(resources).flatMap(([resource, ofRoles]) => ofRoles.flatMap((sees, i) => {
      const role = roles[i]!;
      const related = { roles: [role], relations: relationOf[role] === undefined ? [] : [relationOf[role]] };
      const standings = [related, { ...related, relations: [] }, { ...related, barred: true }];
      return standings.map((standing, j) => ({ resource, standing, sees: sees[j] }));
    }));
    expect(asked.length).toBeGreaterThan(300);
    compare(asked, asked.map(({ sees }) => sees), await askPhp('resources', asked));
  });

  test('what a reader is shown of a record, and what they may send', async () => {
    const { standings, cases: listed, sets } = await vectors('redaction');
    const cases: any[] = [];
    const expected: unknown[] = [];
    const paragraphsOf = new Map([...kinds, ...invented].map((kind) => [kind.kind, (kind as any).paragraphs as string | undefined]));
    for (const { record, seen } of listed) {
      for (const { as, sees } of seen) {
        for (const name of as) {
          cases.push({ record, standing: standings[record.kind][name] });
          expected.push(viewFrom(record, sees, paragraphsOf.get(record.kind)));
        }
      }
    }
    expect(cases.length).toBeGreaterThan(500);
    compare(cases, expected, await askPhp('redaction', cases, invented));

    const described = new Map([...kinds, ...invented].map((kind) => [kind.kind, kind as { about: string; example: object; states?: unknown }]));
    const asked = sets.flatMap(({ kind, tier, change, by }: any) =>
      Object.entries(standings[kind]).map(([name, standing]) => ({
        record: { kind, tier, ...described.get(kind)!.example }, change, standing, may: by.includes(name), name,
      })),
    );
    compare(asked, asked.map(({ may }: any) => may), await askPhp('sets', asked, invented));
  });

  test('who may open what to others', async () => {
    const { standings, opens } = await vectors('redaction');
    const asked = opens.flatMap(({ kind, by, opens: list }: any) => Object.entries(standings[kind]).map(([name, standing]) => ({
      kind, standing, fields: { [kindOf(kind).opens!]: list }, may: by.includes(name), name,
    })));
    expect(asked.length).toBeGreaterThan(1000);
    compare(asked, asked.map(({ may }: any) => may), await askPhp('opens', asked, invented));
  });

  test('who is told that something changed', async () => {
    const { standings, cases: listed } = await vectors('redaction');
    const cases: any[] = listed.filter(({ kind }: any) => kinds.some((each) => each.kind === kind)).flatMap(({ record }: any) =>
      Object.values(standings[record.kind]).flatMap((standing) =>
        Object.keys(record).filter((name) => !['id', 'kind', 'school'].includes(name)).slice(0, 14).map((name) => ({ record, standing, names: [name] })),
      ),
    );
    expect(cases.length).toBeGreaterThan(1000);
    const expected = cases.map(({ record, standing, names }) => notices(kindOf(record.kind), record, standing, names));
    compare(cases, expected, await askPhp('notices', cases));
    const before = { tier: 'T1', state: 'draft', occurredOn: '2026-09-01', fields: { title: 'a', ladder: { baseline: -1 }, gone: 1 } };
    const after = { tier: 'T1', state: 'agreed', occurredOn: '2026-09-01', dueOn: '2026-09-08', fields: { title: 'a', ladder: { baseline: -2 } } };
    expect(await askPhp('touched', [{ before, after }])).toEqual([touched(flat(before as any), flat(after as any))]);
  });

  test('records begin, change and move', async () => {
    const cases: any[] = (await vectors('lifecycle')).map((each: object) => ({ ...each, today: '2026-11-24', now: '2026-11-24T10:15:00.000Z' }));
    compare(cases, cases.map(({ result }) => result), await askPhp('lifecycle', cases, invented));
  });

  test('rules of kinds hold and break alike', async () => {
    const evidence = ['data', 'data', 'parent'].map((kind) => ({ kind, text: 'Late' }));
    const fields = [
      {}, { notHeld: 'room' }, { notHeld: null }, { ratings: [] }, ...[0, 1, 2, 3].map((count) => ({
        ratings: [
          { barrier: 'ATT-04', severity: 3, confidence: 'confirmed', evidence: evidence.slice(0, count) },
          { barrier: 'ATT-04', severity: 3, confidence: 'likely' },
          { barrier: 'ATT-04', severity: 3, confidence: 'confirmed', pupilView: 'Yes', evidence: evidence.slice(0, count) },
        ],
      })),
    ];
    const ofKinds = kinds.flatMap((kind) => (kind.rules.length === 0 ? [] : kind.states.flatMap((state) => fields.map((each) => {
      const { occurredOn = '2026-11-24', ...example } = kind.example;
      return { rules: kind.rules, state, occurredOn: occurredOn as string, fields: { ...example, ...each } };
    }))));
    const reasons = [[], ['2026:PP'], ['2026:PP', '2026:DB'], ['2026:PP', '2026:PP'], ['2020:PP', '2026:DB'], ['2026:PP', '2020:DB', '2020:DB']].map((list) => list.map((code) => `suspension-reason:england-${code}`));
    const suspended = ['2019-10-01', '2020-08-01', '2026-07-31', '2026-08-01', '2026-11-24'].flatMap((occurredOn) =>
      [...reasons, undefined].flatMap((list) => [undefined, '2026-07-31', '2026-11-24'].map((lastDay) => ({ rules: kindOf('suspension').rules, state: 'imposed', occurredOn, fields: { reasons: list, lastDay } }))));
    const members = [{}, { list: ['a', 'a'], from: '2026-01-02', to: '2026-01-01' }, { list: ['b'], from: '2026-01-01', to: '2026-01-01', other: 'x' }, { from: null, to: '2026-01-01', list: null, other: 'y' }];
    const withDays = [{ each: 'each', distinct: 'list' }, { each: 'each', order: ['from', 'to'] }, { each: 'each', where: { field: 'other', is: ['y'] }, order: ['from', 'to'] }, { each: 'each', order: ['occurredOn', 'to'] },
      { each: 'each', dated: 'list', lists: [{ begins: 'a', from: '2026-01-01' }] }, { least: 1, of: [{ field: 'each', key: 'other' }] }, { least: 3, of: [{ field: 'each', key: 'from' }] }]
      .flatMap((rule) => [members, members.slice(0, 2)].map((each) => ({ rules: [{ code: 'r', ...rule } as Rule], state: 'x', occurredOn: '2026-01-01', fields: { each } })));
    const cases = [...ofKinds, ...suspended, ...withDays];
    expect(cases.length).toBeGreaterThan(100);
    const expected = cases.map(({ rules, ...content }) => brokenRules({ rules }, content));
    expect(expected.flat().length).toBeGreaterThan(5);
    compare(cases, expected, await askPhp('broken', cases));
  });

  test('attendance comes to the same figures', async () => {
    const cases: any[] = await vectors('attendance');
    compare(cases, cases.map(({ registers: _registers, today: _today, ...figures }) => figures), await askPhp('attendance', cases));
  });

  test('the same matters on a caseload', async () => {
    const { today, matters, rows } = await vectors('caseload');
    const asked = matters.map(({ facts }: any) => ({ facts, today }));
    compare(asked, matters.map((each: any) => each.matters), await askPhp('matters', asked));
    const ofRows = rows.map(({ facts }: any) => ({ facts, today }));
    compare(ofRows, rows.map(({ row }: any) => row), await askPhp('rows', ofRows));
  });

  test('every example fits its own schema, and nothing else is said of it', async () => {
    const cases = kinds.map((kind) => ({ kind: kind.kind, schema: 'input', body: { [kind.about]: subject, ...kind.example } }));
    expect((await askPhp<unknown[]>('field-errors', cases)).flat()).toEqual([]);
    const broken = kinds.map((kind) => ({ kind: kind.kind, schema: 'input', body: { id: 'x', tier: 'T9', occurredOn: '2026-02-30', extra: 1 } }));
    const answers = await askPhp<unknown[]>('field-errors', broken);
    for (const [i, kind] of kinds.entries()) {
      const parsed = kind.input.safeParse(broken[i]!.body);
      expect(answers[i], kind.kind).toEqual(expect.arrayContaining(fieldErrors(parsed.error!, broken[i]!.body)));
    }
  });
});

/** As the vectors were made: `put` in a value's place, or nothing there. */
function changed(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy: any = Array.isArray(value) ? [...value] : { ...(value as object) };
  const next = changed(copy[key], rest, put);
  if (next === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = next;
  return copy;
}

/** The view that a line of the vectors says in short. */
function viewFrom(record: any, sees: any, paragraphs: string | undefined): unknown {
  if (sees === null) return null;
  if (sees.view === 'full') return { ...record, view: 'full' };
  const picked = Object.fromEntries(sees.members.map((name: string) => [name, record[name]]));
  for (const [name, members] of Object.entries<string[]>(sees.parts ?? {})) {
    picked[name] = record[name].map((entry: any) => Object.fromEntries(members.filter((member) => entry[member] !== undefined).map((member) => [member, entry[member]])));
  }
  if (sees.paragraphs !== undefined) picked[paragraphs!] = sees.paragraphs.map((i: number) => record[paragraphs!][i]);
  return { ...picked, view: sees.view, ...(sees.withheld && { withheld: true }) };
}
