import { decide, mayChange, mayCreate } from '../access/decide.js';
import type { Standing } from '../access/standing.js';
import type { Level } from '../access/level.js';
import { relationOf, roles, type Role } from '../access/roles.js';
import { tiers, type Tier } from '../access/tier.js';
import { kinds as ownKinds } from '../record/catalogue.js';
import type { RecordKind } from '../record/define.js';

/** One question of access and its answer. TypeScript, the SQL filter and PHP must all give the same. */
export interface DecisionVector {
  readonly kind: string;
  readonly tier: Tier;
  readonly role: Role;
  /** The reader has the relation that the role needs; always true for school-wide roles. */
  readonly related: boolean;
  readonly author: boolean;
  readonly barred: boolean;
  readonly sees: Level;
  readonly mayCreate: boolean;
  readonly mayEdit: boolean;
  /** The actions that the reader's role may take, whatever the state. */
  readonly mayDo: readonly string[];
}

const yesNo = [false, true];

/**
 * Every combination of kind, tier, role, relation, authorship and bar.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * decisionVectors([Goal])[0]; // → { kind: 'goal', … }
 * ```
 */
export function decisionVectors(kinds: readonly RecordKind[] = ownKinds): DecisionVector[] {
  return kinds.flatMap((kind) =>
    tiers.flatMap((tier) =>
      roles.flatMap((role) =>
        (relationOf[role] === undefined ? [true] : yesNo).flatMap((related) =>
          yesNo.flatMap((author) => yesNo.map((barred) => vector(kind, tier, role, related, author, barred))),
        ),
      ),
    ),
  );
}

function vector(kind: RecordKind, tier: Tier, role: Role, related: boolean, author: boolean, barred: boolean): DecisionVector {
  const needed = relationOf[role];
  const standing: Standing = { roles: [role], relations: related && needed !== undefined ? [needed] : [], author, barred };
  return {
    kind: kind.kind, tier, role, related, author, barred,
    sees: decide(kind, tier, standing),
    mayCreate: mayCreate(kind, standing),
    mayEdit: mayChange(kind, kind.edit.by, tier, standing),
    mayDo: Object.entries(kind.actions).filter(([, action]) => mayChange(kind, action.by, tier, standing)).map(([name]) => name),
  };
}
