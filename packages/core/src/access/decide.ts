import { isAbove, tierCeiling } from './ceiling.js';
import { atLeast, greater, lesser, type Level } from './level.js';
import type { Policy } from './policy.js';
import type { Role } from './roles.js';
import { rolesFor, type Standing } from './standing.js';
import type { Tier } from './tier.js';

/** Who may be named as a reader of a record: the DSL, the head, and the chair of governors where the record is about the head. */
export const namedRoles: readonly Role[] = ['dsl', 'head', 'governor'];

/** Breaking the glass opens these tiers. Safeguarding stays shut: whoever needs it asks the DSL. */
export const glassTiers: readonly Tier[] = ['T0', 'T1', 'T2'];

/**
 * How much of one record a reader is shown, before its paragraphs are looked at. The most that any of the reader's counting roles grants,
 * each under the tier's ceiling; whoever wrote a record sees all of it, or a receipt where the kind says so. Default is `none`.
 *
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * decide(Note, 'T2', { roles: ['mentor'], relations: ['mentor'] }); // → 'full'
 * decide(Note, 'T2', { roles: ['mentor'], relations: [] }); // → 'none'
 * decide(Note, 'T2', { roles: ['senco'], relations: [] }); // → 'exists'
 * decide(Note, 'T2', { roles: ['head'], relations: [], glass: true }); // → 'full'
 * decide(Note, 'T1', { roles: ['parent'], relations: ['parent'], barred: true }); // → 'none'
 * ```
 */
export function decide(policy: Policy, tier: Tier, standing: Standing): Level {
  if (standing.barred || isHidden(policy, standing)) return 'none';
  const own = standing.author ? policy.authorSees : 'none';
  if (isListed(policy, standing)) return readsByName(policy, standing) ? 'full' : own;
  return rolesFor(standing, policy.about).reduce<Level>((most, role) => greater(most, levelOfRole(policy, role, tier, standing)), own);
}

/**
 * What one counting role is shown of a tier of this kind. The writer's own records are another matter.
 *
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * levelOfRole(Note, 'parent', 'T1', {}); // → 'summary'
 * levelOfRole(Note, 'head', 'T2', { glass: true }); // → 'full'
 * levelOfRole(Note, 'head', 'T3', { glass: true }); // → 'none'
 * ```
 */
export function levelOfRole(policy: Policy, role: Role, tier: Tier, standing: Pick<Standing, 'glass' | 'slice' | 'party'>): Level {
  if (role === 'agency' && standing.slice?.[policy.kind] === undefined) return 'none';
  if (role === 'parent' && policy.party !== undefined && !standing.party) return 'none';
  const grant = policy.see[role];
  // The ceiling guards what is known of children. A record about staff is for whom its kind names.
  const ceiling = policy.about === 'staff' ? 'full' : tierCeiling[role][tier];
  const usual = grant === 'own' || isAbove(tier, policy.upTo[role]) ? 'none' : lesser(grant, ceiling);
  return standing.glass && glassTiers.includes(tier) ? greater(usual, policy.breakGlass[role] ?? 'none') : usual;
}

/** Whether the reader is the member of staff whom the record is about, and is not to know of it. */
const isHidden = (policy: Policy, standing: Standing): boolean => policy.hideFromSubject && standing.relations.includes('self');

/** Whether the record is for those whom it lists alone, of whatever tier it is: a list that a tier could set aside would promise too much. */
export const isListed = (policy: Policy, standing: Standing): boolean => policy.named !== undefined && standing.named !== undefined;

/** Whether the reader is listed and may be: an agency worker whose name slips in still sees nothing. */
export const readsByName = (policy: Policy, standing: Standing): boolean =>
  isListed(policy, standing) &&
  standing.named === true &&
  namedRoles.some((role) => standing.roles.includes(role) && (role === 'governor' || !['none', 'own'].includes(policy.see[role])));

/**
 * Whether one of the reader's counting roles is in the list.
 *
 * @example
 * ```ts
 * mayAs(['mentor', 'dsl'], { roles: ['mentor'], relations: ['mentor'] }); // → true
 * mayAs(['mentor', 'dsl'], { roles: ['mentor'], relations: ['teacher'] }); // → false
 * ```
 */
export const mayAs = (allowed: readonly Role[], standing: Standing, about: Policy['about'] = 'pupil'): boolean =>
  rolesFor(standing, about).some((role) => allowed.includes(role));

/**
 * Whether the reader may write a new record of this kind.
 *
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * mayCreate(Note, { roles: ['senco'], relations: [] }); // → true
 * mayCreate(Note, { roles: ['parent'], relations: ['parent'] }); // → false
 * ```
 */
export function mayCreate(policy: Policy, standing: Standing): boolean {
  if (isHidden(policy, standing)) return false;
  if (policy.createFor === 'anyone') return !standing.barred && standing.roles.some((role) => policy.create.includes(role));
  return mayAs(policy.create, standing, policy.about);
}

/**
 * Whether the reader may change a record: in one of the roles named, and only what they can read at all; where a summary shows a part of
 * each entry of a list, only what they read whole, since what a rule refuses would tell of the rest.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * mayChange(Goal, Goal.edit.by, 'T1', { roles: ['mentor'], relations: ['mentor'] }); // → true
 * mayChange(Goal, Goal.edit.by, 'T1', { roles: ['teacher'], relations: ['teacher'] }); // → false
 * ```
 */
export const mayChange = (policy: Policy, allowed: readonly Role[], tier: Tier, standing: Standing): boolean =>
  mayAs(allowed, standing, policy.about) && atLeast(decide(policy, tier, standing), policy.inPart ? 'full' : 'summary');
