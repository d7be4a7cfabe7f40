import { actionInput, begin, edit, move, type Content, type RecordKind } from '../../src/record/index.js';

const today = '2026-11-24';
const subject = '0199a000-0000-7000-8000-000000000001';
const stamp = { id: '0199a000-0000-7000-8000-0000000000e1', at: '2026-11-24T10:15:00.000Z', person: '0199a000-0000-7000-8000-000000000002' };

/** What a record is after it was begun, edited or moved, and where it is refused. */
export const lifecycle = (kinds: readonly RecordKind[]) => kinds.flatMap((kind) => [...begun(kind), ...edited(kind), ...moved(kind)]);

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
    (i === 0 ? changes : [{ dueOn: '2026-09-09' }]).map((change) => {
      const content = contentOf(kind, state);
      return { kind: kind.kind, do: 'edit', content, change, result: edit(kind, content, change) };
    }),
  );
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
