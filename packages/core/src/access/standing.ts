import { relationOf, type Relation, type Role } from './roles.js';
import type { Policy } from './policy.js';

/** Where a reader stands towards one record and whom it is about. */
export interface Standing {
  readonly roles: readonly Role[];
  /** The reader's current relations to the record's pupil. Of a record about staff: `self` where the reader is that member of staff. */
  readonly relations: readonly Relation[];
  /** The reader wrote the record. */
  readonly author?: boolean | undefined;
  /** A court order or a no-contact bar stands between the reader and this pupil: nothing is shown, not even counts. */
  readonly barred?: boolean | undefined;
  /** The record lists its readers: whether the reader is among them. Undefined where it lists nobody. */
  readonly named?: boolean | undefined;
  /** The record names the person with whom it was, and it is the reader. */
  readonly party?: boolean | undefined;
  /** The reader has broken the glass for this pupil within the last hour. */
  readonly glass?: boolean | undefined;
  /** What active shares open to an agency worker: by kind, the fields. */
  readonly slice?: Slice | undefined;
}

/** Fields by kind. */
export type Slice = Readonly<Record<string, readonly string[]>>;

/** How long a broken glass stays open, in minutes. Our own choice: long enough to read a file, too short to forget it. */
export const breakGlassMinutes = 60;

/**
 * The roles of a reader that count: school-wide ones, and those whose relation the reader has. Towards a member of staff a role that
 * needs a relation counts only for that member of staff.
 *
 * @example
 * ```ts
 * rolesFor({ roles: ['mentor', 'senco'], relations: [] }); // → ['senco']
 * rolesFor({ roles: ['mentor', 'senco'], relations: ['mentor'] }); // → ['mentor', 'senco']
 * rolesFor({ roles: ['mentor'], relations: ['mentor'], barred: true }); // → []
 * ```
 */
export function rolesFor(standing: Standing, about: Policy['about'] = 'pupil'): Role[] {
  if (standing.barred) return [];
  return standing.roles.filter((role) => {
    const needed = relationOf[role];
    return needed === undefined || standing.relations.includes(about === 'staff' ? 'self' : needed);
  });
}
