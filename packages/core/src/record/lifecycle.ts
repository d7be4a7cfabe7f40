import type { Tier } from '../access/tier.js';
import type { Action, RecordKind } from './define.js';
import type { Lowering } from './envelope.js';
import { setTier } from './lowering.js';
import { raisedTier } from './raising.js';

/** What of a record changes when it is made, edited or moved. Ids, versions and times are the store's. */
export interface Content {
  readonly tier: Tier;
  /** A lower tier that its writer asked for, not in force yet. */
  readonly lowering?: Lowering | undefined;
  readonly state: string;
  readonly occurredOn: string;
  readonly dueOn?: string | undefined;
  /** The kind's own fields: body, what actions filled in, links. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Why an action cannot be taken: the record is in another state. */
export interface WrongState {
  readonly code: 'wrong-state';
  readonly state: string;
  readonly from: readonly string[];
}

const choices = ['tier', 'lowering', 'state', 'occurredOn', 'dueOn'] as const;

/**
 * The content of a new record from input that the kind's `input` schema has parsed. What its fields say may raise its tier (`raises`).
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * begin(Goal, { pupil: '0199a000-0000-7000-8000-000000000001', title: 'Be on time', strand: 'academic' }, '2026-11-24');
 * // → { tier: 'T1', state: 'draft', occurredOn: '2026-11-24', fields: { title: 'Be on time', strand: 'academic' } }
 * ```
 */
export function begin(kind: RecordKind, input: Readonly<Record<string, unknown>>, today: string): Content {
  const { id: _id, pupil: _pupil, staff: _staff, tier, state, occurredOn, dueOn, ...fields } = input as Record<string, unknown> & Partial<Content>;
  return {
    tier: raisedTier(kind, tier ?? kind.tier, fields),
    state: state ?? kind.start[0]!,
    occurredOn: occurredOn ?? today,
    ...(dueOn === undefined ? {} : { dueOn }),
    fields,
  };
}

/**
 * The content after a change that the kind's `change` schema has parsed. Null clears a field. The tier alone can be set in every state: what
 * turns out to be more sensitive than it seemed is raised at once, however long it has been closed. A lower tier waits (`setTier`). A field
 * that is set may raise the tier (`raises`), and takes back a lower one that was asked for.
 *
 * @param now an ISO 8601 moment
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const now = '2026-11-24T09:00:00.000Z';
 * const content = { tier: 'T1', state: 'agreed', occurredOn: '2026-11-24', fields: { title: 'Be on time', targetDate: '2026-12-18' } } as const;
 * edit(Goal, content, { title: 'Be early', targetDate: null }, now); // → { ...content, fields: { title: 'Be early' } }
 * edit(Goal, { ...content, state: 'met' }, { title: 'Be early' }, now); // → { code: 'wrong-state', state: 'met', from: ['draft', 'agreed'] }
 * edit(Goal, { ...content, state: 'met' }, { tier: 'T2' }, now); // → { ...content, state: 'met', tier: 'T2' }
 * ```
 */
export function edit(kind: RecordKind, content: Content, change: Readonly<Record<string, unknown>>, now: string): Content | WrongState {
  const { tier, occurredOn, dueOn, ...fields } = withoutAbsent(change);
  const isTierAlone = tier !== undefined && Object.keys(change).length === 1;
  if (!isTierAlone && !kind.edit.in.includes(content.state)) return { code: 'wrong-state', state: content.state, from: kind.edit.in };
  const chosen = tier === undefined ? content : setTier(content, (tier as Tier | null) ?? kind.tier, now);
  const raised = (from: Tier): Tier => raisedTier(kind, from, fields);
  const { lowering } = chosen;
  const next = {
    ...content,
    tier: raised(chosen.tier),
    lowering: lowering && raised(lowering.tier) === lowering.tier ? lowering : undefined,
    ...withoutAbsent({ occurredOn, dueOn }),
    fields: cleared({ ...content.fields, ...fields }),
  };
  return cleared({ ...next, occurredOn: next.occurredOn ?? content.occurredOn }) as unknown as Content;
}

/**
 * The content after an action whose input the action's schema has parsed.
 * An entry that was appended before, told by its id, is not appended again: the content comes back as it was.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const content = { tier: 'T1', state: 'agreed', occurredOn: '2026-11-24', fields: { title: 'Be on time' } } as const;
 * const stamp = { id: '0199a000-0000-7000-8000-000000000009', at: '2026-11-24T09:00:00.000Z', person: '0199a000-0000-7000-8000-000000000002' };
 * move(Goal.actions.meet, content, {}, stamp); // → { state: 'met', … }
 * move(Goal.actions.rate, content, { level: 1, by: 'pupil' }, stamp); // → { fields: { ratings: [{ level: 1, by: 'pupil', ...stamp }], … }, … }
 * move(Goal.actions.agree, content, {}, stamp); // → { code: 'wrong-state', state: 'agreed', from: ['draft'] }
 * ```
 */
export function move(
  action: Action,
  content: Content,
  input: Readonly<Record<string, unknown>>,
  stamp: { readonly id: string; readonly at: string; readonly person: string },
): Content | WrongState {
  if (action.append !== undefined) {
    const entries = (content.fields[action.append] ?? []) as readonly { readonly id: string }[];
    if (entries.some((entry) => entry.id === input['id'])) return content;
    if (!action.from.includes(content.state)) return { code: 'wrong-state', state: content.state, from: action.from };
    const entry = { ...input, ...stamp, id: (input['id'] as string | undefined) ?? stamp.id };
    return { ...content, state: action.to ?? content.state, fields: { ...content.fields, [action.append]: [...entries, entry] } };
  }
  if (!action.from.includes(content.state)) return { code: 'wrong-state', state: content.state, from: action.from };
  return { ...content, state: action.to ?? content.state, fields: { ...content.fields, ...withoutAbsent(input) } };
}

/**
 * Whether a move or an edit was refused because of the record's state.
 *
 * @example
 * ```ts
 * isWrongState({ code: 'wrong-state', state: 'met', from: ['agreed'] }); // → true
 * isWrongState({ tier: 'T1', state: 'met', occurredOn: '2026-11-24', fields: {} }); // → false
 * ```
 */
export const isWrongState = (result: Content | WrongState): result is WrongState => 'code' in result && result.code === 'wrong-state';

/**
 * A content as the flat members of a record.
 *
 * @example
 * ```ts
 * flat({ tier: 'T1', state: 'agreed', occurredOn: '2026-11-24', fields: { title: 'Be on time' } });
 * // → { title: 'Be on time', tier: 'T1', state: 'agreed', occurredOn: '2026-11-24' }
 * ```
 */
export const flat = (content: Content): Record<string, unknown> => ({
  ...content.fields,
  ...Object.fromEntries(choices.filter((name) => content[name] !== undefined).map((name) => [name, content[name]])),
});

const withoutAbsent = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const cleared = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
