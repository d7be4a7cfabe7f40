import { decide } from './decide.js';
import type { Policy } from './policy.js';
import { ofTheWhole, redact, wholeFields } from './redact.js';
import type { Standing } from './standing.js';
import type { Tier } from './tier.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * The names of the members that a change sets, clears or moves.
 *
 * @param before all members of the record before the change, flat
 * @param after the same afterwards
 * @example
 * ```ts
 * touched({ title: 'Be there', tier: 'T1' }, { title: 'Be on time', tier: 'T1', dueOn: '2027-01-08' }); // → ['dueOn', 'title']
 * ```
 */
export function touched(before: Members, after: Members): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}

/** Shown in every summary, and moved by a change. */
const moving = ['tier', 'state', 'occurredOn', 'dueOn'];

/**
 * Whether a reader may be told that these members of a record changed: something they are shown is among them. To hear that what is hidden
 * was changed would be to learn of it. Who is not shown every paragraph hears nothing of paragraphs.
 *
 * @param record all members of the record, flat
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const teacher = { roles: ['teacher'], relations: ['teacher'] } as const;
 * notices(Goal, { tier: 'T1' }, teacher, ['ratings']); // → false
 * notices(Goal, { tier: 'T1' }, teacher, ['ratings', 'title']); // → true
 * ```
 */
export function notices(kind: Policy & { readonly tier: Tier }, record: Members, standing: Standing, names: readonly string[]): boolean {
  const view = redact(kind, record, standing)?.['view'];
  if (view === undefined || view === 'exists') return false;
  if (view === 'full') return true;
  const tier = record['tier'] as Tier;
  if (decide(kind, tier, standing) === 'full') return names.some((name) => name !== kind.paragraphs && !ofTheWhole.includes(name));
  const shown = [...moving, ...wholeFields(kind, tier, standing)];
  return names.some((name) => shown.includes(name));
}
