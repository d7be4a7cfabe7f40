import { mayOpen, mayEdit, redact, relationOf, roles, tiers, type Standing } from '../../src/access/index.js';
import type { RecordKind } from '../../src/record/index.js';

type Members = Readonly<Record<string, unknown>>;

const envelope = {
  id: '0199a000-0000-7000-8000-00000000000a', school: '0199a000-0000-7000-8000-0000000000ff', author: '0199a000-0000-7000-8000-000000000002',
  occurredOn: '2026-09-01', dueOn: '2026-09-08', version: 3, createdAt: '2026-09-01T08:40:00.000Z', updatedAt: '2026-09-02T08:40:00.000Z',
};
const lowering = { tier: 'T0', from: '2026-09-03T08:40:00.000Z' };
const person = '0199a000-0000-7000-8000-000000000001';

const recordOf = (kind: RecordKind, more: Members = {}): Members => ({
  ...envelope, kind: kind.kind, [kind.about]: person, tier: kind.tier, state: kind.states[0], ...kind.example, ...more,
});

/** A standing in each role with its relation, and what may come on top of it. */
function standingsFor(kind: RecordKind): { as: string; standing: Standing }[] {
  const related = (role: (typeof roles)[number]) => (kind.about === 'staff' ? (['self'] as const) : relationOf[role] === undefined ? [] : [relationOf[role]]);
  const slice = { [kind.kind]: Object.keys(kind.fields.shape).filter((_, i) => i % 2 === 0) };
  const plain = roles.map((role) => ({ as: role as string, standing: { roles: [role], relations: related(role), ...(role === 'agency' && { slice }) } as Standing }));
  const ofStaff = kind.about === 'staff' ? plain.map(({ as, standing }) => ({ as: `${as} of others`, standing: { ...standing, relations: [] } })) : [];
  const glass = Object.keys(kind.breakGlass).map((role) => ({ as: `${role} through broken glass`, standing: { ...plain.find(({ as }) => as === role)!.standing, glass: true } }));
  const named = kind.named === undefined ? [] : plain.flatMap(({ as, standing }) => [true, false].map((is) => ({ as: `${as}, ${is ? '' : 'not '}named`, standing: { ...standing, named: is } })));
  const party = kind.party === undefined ? [] : plain.filter(({ as }) => as === 'parent').map(({ as, standing }) => ({ as: `${as}, with whom it was`, standing: { ...standing, party: true } }));
  return [
    ...plain, ...ofStaff, ...glass, ...named, ...party,
    { as: 'writer', standing: { roles: ['teacher'], relations: [], author: true } },
    ...plain.filter(({ as }) => as === kind.edit.by[0]).map(({ as, standing }) => ({ as: `writer and ${as}`, standing: { ...standing, author: true } })),
    { as: 'head and pupil', standing: { roles: ['head', 'pupil'], relations: ['self'] } },
    { as: 'barred', standing: { roles: ['parent', 'dsl'], relations: ['parent'], barred: true, author: true } },
  ];
}

/** A view as what is left of the record: the names that stay, and of paragraphs the places. A full view has all members. */
function seen(kind: RecordKind, record: Members, standing: Standing) {
  const view = redact(kind, record, standing);
  if (view === undefined) return null;
  if (view['view'] === 'full') return { view: 'full' };
  const { view: level, withheld, ...rest } = view;
  const list = kind.paragraphs === undefined ? undefined : (rest[kind.paragraphs] as readonly unknown[] | undefined);
  const all = kind.paragraphs === undefined ? [] : ((record[kind.paragraphs] ?? []) as readonly unknown[]);
  return {
    view: level,
    members: Object.keys(rest).filter((name) => name !== kind.paragraphs || list === undefined),
    ...(list !== undefined && { paragraphs: list.map((paragraph) => all.indexOf(paragraph)) }),
    ...(level === 'summary' && kind.inPart !== undefined && parts(kind.inPart, rest)),
    ...(withheld !== undefined && { withheld }),
  };
}

/** Of lists that are shown in part, which members of the entries are. */
function parts(inPart: NonNullable<RecordKind['inPart']>, rest: Members) {
  const lists = Object.keys(inPart).filter((name) => rest[name] !== undefined);
  const membersOf = (name: string) => [...new Set((rest[name] as readonly object[]).flatMap((entry) => Object.keys(entry)))];
  return lists.length === 0 ? {} : { parts: Object.fromEntries(lists.map((name) => [name, membersOf(name)])) };
}

const paragraphs = (['T0', 'T1', 'T2', 'T3'] as const).flatMap((tier) => [
  { text: `Fact ${tier}`, tier, nature: 'fact' },
  { text: `Said ${tier}`, tier, nature: 'pupil-words' },
  { text: `Others ${tier}`, tier, nature: 'opinion', thirdParties: ['Leah'] },
]);

export function redaction(kinds: readonly RecordKind[]) {
  const cases = kinds.flatMap((kind) => {
    const inParts = kind.paragraphs;
    const withParagraphs = inParts === undefined ? [] : [paragraphs, paragraphs.filter(({ tier }) => tier === 'T1'), [paragraphs[0]!], [paragraphs[5]!], [paragraphs[10]!]];
    const records = [
      recordOf(kind),
      ...(['T1', 'T3', 'T4'] as const).filter((tier) => tier !== kind.tier && (tier === 'T3' || isInvented(kind))).map((tier) => recordOf(kind, { tier, lowering })),
      ...withParagraphs.flatMap((list) => tiers.slice(1, 4).map((tier) => recordOf(kind, { tier, lowering, [inParts!]: list }))),
    ];
    return records.map((record) => ({ kind: kind.kind, record, seen: standingsFor(kind).map(({ as, standing }) => ({ as, sees: seen(kind, record, standing) })) }));
  });
  return {
    standings: Object.fromEntries(kinds.map((kind) => [kind.kind, Object.fromEntries(standingsFor(kind).map(({ as, standing }) => [as, standing]))])),
    cases: cases.map(({ seen: all, ...rest }) => ({ ...rest, seen: grouped(all) })),
    sets: kinds.flatMap(setsOf),
    opens: kinds.filter(({ opens }) => opens !== undefined).flatMap((kind) => opensOf(kind, kinds)),
  };
}

const isInvented = ({ kind }: RecordKind): boolean => kind.startsWith('invented-');

/** Whoever is shown the same stands together. */
function grouped(all: readonly { as: string; sees: ReturnType<typeof seen> }[]) {
  const groups = new Map<string, { as: string[]; sees: ReturnType<typeof seen> }>();
  for (const { as, sees } of all) {
    const key = JSON.stringify(sees);
    const group = groups.get(key) ?? { as: [], sees };
    group.as.push(as);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who may open each kind whole; of those that agencies are shown, each field as well; two at once; and a kind that is not there. */
function opensOf(key: RecordKind, kinds: readonly RecordKind[]) {
  const openings = [...kinds.flatMap((kind) => {
    const fields = Object.keys(kind.fields.shape);
    const each = kind.see.agency === 'none' ? [] : fields;
    return [{ kind: kind.kind, fields }, ...each.map((field) => ({ kind: kind.kind, fields: [field] }))];
  }), { kind: 'no-such-kind', fields: ['title'] }];
  const two = [{ kind: 'goal', fields: ['title'] }, { kind: 'agency-referral', fields: ['reason'] }];
  const asked = [...openings.map((opening) => [opening]), two].map((opens) => {
    const record = recordOf(key, { [key.opens!]: opens });
    return { kind: key.kind, by: standingsFor(key).filter(({ standing }) => mayOpen(key, record, standing, kinds)).map(({ as }) => as), opens };
  });
  // A field says nothing new where whoever may open it may open the whole kind.
  const whole = (kind: string) => asked.find(({ opens }) => opens[0]!.kind === kind)!;
  return asked.filter((each) => each === whole(each.opens[0]!.kind) || each.opens === two || String(each.by) !== String(whole(each.opens[0]!.kind).by));
}

/** Which changes somebody may send: each field by itself, and the tier up and down. */
function setsOf(kind: RecordKind) {
  const record = recordOf(kind, kind.tier === 'T0' ? { tier: 'T1' } : {});
  const changes: Members[] = [
    ...Object.keys(kind.change.shape).map((name) => ({ [name]: name === 'tier' ? 'T4' : (record[name] ?? null) })),
    { tier: 'T0' }, { occurredOn: '2026-09-02', dueOn: null },
  ];
  return changes.map((change) => ({
    kind: kind.kind, tier: record['tier'], change,
    by: standingsFor(kind).filter(({ standing }) => mayEdit(kind, record, standing, change)).map(({ as }) => as),
  }));
}
