import { tierCeiling } from './ceiling.js';
import { lesser, type Level } from './level.js';
import { roles, type Role } from './roles.js';
import type { Policy } from './decide.js';
import type { Tier } from './tier.js';

/** What each role that stands in the right relation to the pupil would be shown of a record of this kind and tier. */
export function audienceOf(policy: Pick<Policy, 'see'>, tier: Tier): { role: Role; sees: Level }[] {
  return roles.map((role) => {
    const grant = policy.see[role];
    return { role, sees: grant === 'own' ? 'none' : lesser(grant, tierCeiling[role][tier]) };
  });
}
