import { decide } from './decide.js';
import type { Policy } from './policy.js';
import { redact, summaryFields } from './redact.js';
import type { Standing } from './standing.js';
import { tiers, type Tier } from './tier.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * Whether a reader who may edit a record may send this change. Nobody overwrites what they do not see: not the fields that their summary
 * leaves out, and not paragraphs of which some are, or might be, left out. A tier is raised by whoever sees the whole, and lowered by its
 * writer alone.
 *
 * @param record all members of the record, flat
 * @param change parsed by the kind's `change` schema
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const goal = { tier: 'T2', title: 'Be on time', strand: 'academic' };
 * maySet(Goal, goal, { roles: ['mentor'], relations: ['mentor'] }, { title: 'Be early' }); // → true
 * maySet(Goal, goal, { roles: ['mentor'], relations: ['mentor'] }, { tier: 'T1' }); // → false
 * maySet(Goal, goal, { roles: ['mentor'], relations: ['mentor'], author: true }, { tier: 'T1' }); // → true
 * ```
 */
export function maySet(kind: Policy & { readonly tier: Tier }, record: Members, standing: Standing, change: Members): boolean {
  const tier = record['tier'] as Tier;
  const names = Object.keys(change).filter((name) => change[name] !== undefined);
  const lowers = names.includes('tier') && tiers.indexOf(change['tier'] as Tier) < tiers.indexOf(tier);
  if (lowers && !standing.author) return false;
  if (redact(kind, record, standing)?.['view'] === 'full') return true;
  if (decide(kind, tier, standing) === 'full') return !names.includes(kind.paragraphs!);
  const seen = ['occurredOn', 'dueOn', ...summaryFields(kind, tier, standing)];
  return names.every((name) => seen.includes(name));
}
