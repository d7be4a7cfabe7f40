import { decide, mayChange, mayCreate, rolesFor, type Policy, type Relation, type Role, type Standing, type Tier } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';

/** As much of a record as decides what may be done with it. */
interface Seen {
  readonly kind: string;
  readonly tier: Tier;
  readonly state: string;
  readonly author: string;
}

/** What one reader may do about one pupil. The server decides again; this only keeps from offering what it would refuse. */
export interface Rights {
  /** The reader's roles that count for this pupil. */
  readonly roles: readonly Role[];
  mayCreate(kind: string): boolean;
  /** Whether all of a new record of this kind would be shown to the reader if somebody else wrote it. */
  seesAll(kind: string): boolean;
  mayEdit(record: Seen): boolean;
  /** The actions that the reader may take on a record as it is now, in the order of its kind. */
  actionsOn(record: Seen): string[];
}

/**
 * @param kinds the client's, so that a kind of the host's own is treated like ours
 * @param relations the reader's own relations to the pupil
 */
export function rightsOf(
  kinds: readonly (Policy & Pick<RecordKind, 'edit' | 'actions' | 'tier'>)[],
  me: { readonly person: { readonly id: string }; readonly roles: readonly Role[] },
  relations: readonly Relation[],
): Rights {
  const standing: Standing = { roles: me.roles, relations };
  const find = (name: string) => kinds.find(({ kind }) => kind === name);
  const towards = (record: Seen): Standing => ({ ...standing, author: record.author === me.person.id });
  return {
    roles: rolesFor(standing),
    mayCreate(name) {
      const kind = find(name);
      return kind !== undefined && mayCreate(kind, standing);
    },
    seesAll(name) {
      const kind = find(name);
      return kind !== undefined && decide(kind, kind.tier, standing) === 'full';
    },
    mayEdit(record) {
      const kind = find(record.kind);
      return kind !== undefined && kind.edit.in.includes(record.state) && mayChange(kind, kind.edit.by, record.tier, towards(record));
    },
    actionsOn(record) {
      const kind = find(record.kind);
      if (kind === undefined) return [];
      return Object.entries(kind.actions)
        .filter(([, action]) => action.from.includes(record.state) && mayChange(kind, action.by, record.tier, towards(record)))
        .map(([name]) => name);
    },
  };
}
