import { decide, mayChange } from './decide.js';
import type { Policy } from './policy.js';
import { redact, wholeFields } from './redact.js';
import type { Role } from './roles.js';
import type { Standing } from './standing.js';
import { tiers, type Tier } from './tier.js';

type Members = Readonly<Record<string, unknown>>;

/** Who may raise the tier of any record that they see the whole of, besides those who may edit it. */
export const raisedBy: readonly Role[] = ['dsl'];

/**
 * Whether a reader may send this change of a record. They edit its kind in one of their roles, and nobody overwrites what they do not see:
 * not the fields that their summary leaves out, and not paragraphs of which some are, or might be, left out. A tier is raised by whoever
 * sees the whole, and lowered by its writer alone, a day later (`setTier`). Paragraphs, each of which has a tier, are changed by nobody else
 * either.
 *
 * @param record all members of the record, flat
 * @param change parsed by the kind's `change` schema
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const goal = { tier: 'T2', title: 'Be on time', strand: 'academic' };
 * mayEdit(Goal, goal, { roles: ['mentor'], relations: ['mentor'] }, { title: 'Be early' }); // → true
 * mayEdit(Goal, goal, { roles: ['mentor'], relations: ['mentor'] }, { tier: 'T1' }); // → false
 * mayEdit(Goal, goal, { roles: ['mentor'], relations: ['mentor'], author: true }, { tier: 'T1' }); // → true
 * mayEdit(Goal, goal, { roles: ['dsl'], relations: [] }, { title: 'Be early' }); // → false
 * mayEdit(Goal, goal, { roles: ['dsl'], relations: [] }, { tier: 'T3' }); // → true
 * ```
 */
export function mayEdit(
  kind: Policy & { readonly tier: Tier; readonly edit: { readonly by: readonly Role[] } },
  record: Members,
  standing: Standing,
  change: Members,
): boolean {
  const tier = record['tier'] as Tier;
  const names = Object.keys(change).filter((name) => change[name] !== undefined);
  const lowers = names.includes('tier') && tiers.indexOf((change['tier'] ?? kind.tier) as Tier) < tiers.indexOf(tier);
  const isRaiseAlone = names.length === 1 && names[0] === 'tier' && !lowers;
  if (!mayChange(kind, isRaiseAlone ? [...kind.edit.by, ...raisedBy] : kind.edit.by, tier, standing)) return false;
  if ((lowers || names.includes(kind.paragraphs!)) && !standing.author) return false;
  if (redact(kind, record, standing)?.['view'] === 'full') return true;
  if (decide(kind, tier, standing) === 'full') return !names.includes(kind.paragraphs!);
  const seen = ['occurredOn', 'dueOn', ...wholeFields(kind, tier, standing)];
  return names.every((name) => seen.includes(name));
}
