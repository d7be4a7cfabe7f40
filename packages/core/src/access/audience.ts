import { isAbove, tierCeiling } from './ceiling.js';
import { lesser, type Level } from './level.js';
import { roles, type Role } from './roles.js';
import type { Policy } from './policy.js';
import { tiers, type Tier } from './tier.js';

/**
 * The roles for which kind and tier alone decide. Not of them: agencies, whose share decides, and those who are shown no record at all.
 */
const deciding = roles.filter((role) => role !== 'agency' && tiers.some((tier) => tierCeiling[role][tier] !== 'none'));

/**
 * What each role that stands in the right relation to the pupil would be shown of a record of this kind and tier.
 *
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * audienceOf(Note, 'T2').filter(({ sees }) => sees === 'full').map(({ role }) => role); // → ['mentor', 'dsl']
 * ```
 */
export function audienceOf(policy: Pick<Policy, 'see' | 'upTo'>, tier: Tier): { role: Role; sees: Level }[] {
  return deciding.map((role) => {
    const grant = policy.see[role];
    return { role, sees: grant === 'own' || isAbove(tier, policy.upTo[role]) ? 'none' : lesser(grant, tierCeiling[role][tier]) };
  });
}
