import { tiers } from '../../src/access/index.js';
import { actionInput, begin, edit, lowered, move, type Content, type RecordKind } from '../../src/record/index.js';

const today = '2026-11-24';
const subject = '0199a000-0000-7000-8000-000000000001';
const now = '2026-11-24T10:15:00.000Z';
const stamp = { id: '0199a000-0000-7000-8000-0000000000e1', at: now, person: '0199a000-0000-7000-8000-000000000002' };

/** What a record is after it was begun, edited or moved, and where it is refused. */
export const lifecycle = (kinds: readonly RecordKind[]) => [...kinds.flatMap((kind) => [...begun(kind), ...edited(kind), ...raised(kind), ...moved(kind)]), ...ofTier(kinds.find(({ tier }) => tier === 'T2')!)];

const inputOf = (kind: RecordKind, more: object = {}) => ({ [kind.about]: subject, ...kind.example, ...more });

function begun(kind: RecordKind) {
  const inputs = [
    inputOf(kind),
    ...kind.start.map((state) => inputOf(kind, { state })),
    inputOf(kind, { id: stamp.id, tier: 'T3', occurredOn: '2026-09-01', dueOn: '2026-09-08' }),
  ];
  return inputs.map((input) => ({ kind: kind.kind, do: 'begin', input, result: begin(kind, input, today) }));
}

const contentOf = (kind: RecordKind, state: string): Content => ({ ...begin(kind, inputOf(kind, { dueOn: '2026-09-08' }), today), state });

function edited(kind: RecordKind) {
  const [field] = Object.keys(kind.example);
  const changes = [{}, { tier: 'T3', dueOn: null }, { occurredOn: '2026-09-01', ...(field !== undefined && { [field]: kind.example[field] }) }, { nothing: null }];
  return kind.states.flatMap((state, i) =>
    (i === 0 ? changes : [{ dueOn: '2026-09-09' }, ...(i === kind.states.length - 1 ? [{ tier: 'T4' }] : [])]).map((change) => changed(kind, contentOf(kind, state), change)),
  );
}

/** What raises the tier, written at the beginning and later, alone and beside a tier, and what it takes back. */
function raised(kind: RecordKind) {
  const content = { ...contentOf(kind, kind.states[0]!), fields: {} };
  const lowering = { tier: 'T1', from: '2026-11-25T08:00:00.000Z' } as const;
  return kind.raises.flatMap(({ field, is }) => {
    const example = kind.example[field];
    const saying = (value: string) => ({ [field]: Array.isArray(example) ? [...example, value] : typeof example === 'object' ? { ...example, [value]: true } : value });
    const [first, last] = [saying(is[0]!), saying(is.at(-1)!)];
    const inputs = [first, { ...last, tier: 'T4' }];
    return [
      ...inputs.map((input) => ({ kind: kind.kind, do: 'begin', input, result: begin(kind, input, today) })),
      changed(kind, content, last), changed(kind, { ...content, tier: 'T3', lowering }, { ...first, tier: 'T1' }), changed(kind, { ...content, tier: 'T4', lowering: { ...lowering, tier: 'T2' } }, first),
    ];
  });
}

const changed = (kind: RecordKind, content: Content, change: Record<string, unknown>) => ({ kind: kind.kind, do: 'edit', content, change, result: edit(kind, content, change, now) });

/** Tiers up and down, with and without a lower one that was asked for; and what a day makes of it. */
function ofTier(kind: RecordKind) {
  const asked = { tier: 'T1', from: '2026-11-25T08:00:00.000Z' } as const;
  const contents = [contentOf(kind, kind.states[0]!), { ...contentOf(kind, kind.states[0]!), lowering: asked }, { ...contentOf(kind, kind.states[0]!), tier: 'T3', lowering: asked } as const];
  const changes = [...tiers.map((tier) => ({ tier })), { tier: null }, { dueOn: '2026-09-09' }];
  const moments = ['2026-11-25T07:59:59.999Z', asked.from, '2026-11-26T00:00:00.000Z'];
  return contents.flatMap((content) => [
    ...changes.map((change) => changed(kind, content, change)),
    ...moments.map((moment) => ({ kind: kind.kind, do: 'lower', content, until: moment, result: lowered(content, moment) })),
  ]);
}

function moved(kind: RecordKind) {
  return Object.entries(kind.actions).flatMap(([name, action]) => {
    const input = action.example ?? {};
    const cases = kind.states.map((state) => ({ content: contentOf(kind, state), input }));
    if (action.append !== undefined && 'id' in actionInput(action).shape) {
      const entries = [{ ...input, ...stamp }];
      const content = contentOf(kind, action.from[0]!);
      const appended = { ...content, fields: { ...content.fields, [action.append]: entries } };
      const other = '0199a000-0000-7000-8000-0000000000e2';
      cases.push({ content: appended, input: { ...input, id: stamp.id } }, { content: appended, input: { ...input, id: other } });
    }
    return cases.map((each) => ({ kind: kind.kind, do: name, ...each, stamp, result: move(action, each.content, each.input, stamp) }));
  });
}
