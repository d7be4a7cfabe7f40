import { tierCeiling } from './ceiling.js';
import { greater, lesser, type Grant, type Level } from './level.js';
import { relationOf, type Relation, type Role } from './roles.js';
import type { Tier } from './tier.js';

/** Where a reader stands towards one pupil and one record. */
export interface Standing {
  readonly roles: readonly Role[];
  /** The reader's current relations to the record's pupil. */
  readonly relations: readonly Relation[];
  /** The reader wrote the record. */
  readonly author?: boolean;
  /** A court order or a no-contact bar stands between the reader and this pupil: nothing is shown, not even counts. */
  readonly barred?: boolean;
}

/** The part of a record kind that access reads. */
export interface Policy {
  readonly see: Readonly<Record<Role, Grant>>;
  readonly create: readonly Role[];
}

/** The roles of a reader that count for this pupil: school-wide ones, and those whose relation the reader has. */
export function rolesFor(standing: Standing): Role[] {
  if (standing.barred) return [];
  return standing.roles.filter((role) => {
    const needed = relationOf[role];
    return needed === undefined || standing.relations.includes(needed);
  });
}

/**
 * How much of one record a reader is shown. The most that any of the reader's roles grants, each under the tier's ceiling;
 * whoever wrote a record sees all of it. Default is `none`.
 */
export function decide(policy: Pick<Policy, 'see'>, tier: Tier, standing: Standing): Level {
  if (standing.barred) return 'none';
  if (standing.author) return 'full';
  return rolesFor(standing).reduce<Level>((most, role) => {
    const grant = policy.see[role];
    return grant === 'own' ? most : greater(most, lesser(grant, tierCeiling[role][tier]));
  }, 'none');
}

/** Whether one of the reader's roles towards this pupil is in the list. */
export const mayAs = (allowed: readonly Role[], standing: Standing): boolean =>
  rolesFor(standing).some((role) => allowed.includes(role));

/** Whether the reader may write a new record of this kind about the pupil. */
export const mayCreate = (policy: Pick<Policy, 'create'>, standing: Standing): boolean => mayAs(policy.create, standing);

/** Whether the reader may change a record: in one of the roles named, and only what they can read at all. */
export const mayChange = (policy: Pick<Policy, 'see'>, allowed: readonly Role[], tier: Tier, standing: Standing): boolean =>
  mayAs(allowed, standing) && ['summary', 'full'].includes(decide(policy, tier, standing));
