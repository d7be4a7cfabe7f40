import { groupBy } from '../group-by.js';
import type { Findings } from '../problem.js';
import type { ParentRole, RosterParent, RosterPupil } from '../roster.js';
import { personOf } from './make-people.js';
import type { Position } from './positions.js';
import { isParent } from './posts.js';
import type { Table } from './read-table.js';
import { parentRoles } from './tables.js';
import type { UserIds } from './user-ids.js';

/**
 * Parents, guardians and relatives, once for each school where they have a child. `agentSourcedIds` may tie them from either side. Who is
 * tied to no pupil is nobody's business here and left out; an agent who is none of the three (a tutor, a sibling) gets no tie.
 */
export function makeParents(
  users: Table<'users'>,
  userIds: UserIds,
  positions: readonly Position[],
  pupils: readonly RosterPupil[],
  findings: Findings,
): RosterParent[] {
  const parents = parentsOf(positions);
  const schoolsOf = groupBy(pupils, ({ sourceId }) => sourceId);
  const children = tie(users, parents, schoolsOf, findings);
  return users.rows.flatMap((user) => {
    const post = parents.get(user.sourcedId);
    if (!post) return [];
    const own = [...(children.get(user.sourcedId) ?? [])].flatMap((child) => schoolsOf.get(child) ?? []);
    if (own.length === 0) {
      const message = 'A parent, guardian or relative tied to no pupil was left out.';
      findings.warn({ file: users.file, line: user.line, column: 'agentSourcedIds', code: 'childless', message });
    }
    return [...groupBy(own, ({ school }) => school)].map(([school, here]) => ({
      ...personOf(user, school, userIds),
      active: post.active,
      role: post.role,
      pupils: here.map(({ sourceId }) => sourceId),
    }));
  });
}

/** The nearest of a person's roles around a pupil: parent before guardian before relative, among those that have not ended. */
function parentsOf(positions: readonly Position[]): Map<string, { role: ParentRole; active: boolean }> {
  const rank = ({ role, active }: Position) => parentRoles.findIndex((each) => each === role) + (active ? 0 : parentRoles.length);
  const parents = new Map<string, { role: ParentRole; active: boolean }>();
  for (const position of positions.filter(({ role }) => isParent(role)).toSorted((a, b) => rank(a) - rank(b))) {
    if (isParent(position.role) && !parents.has(position.user))
      parents.set(position.user, { role: position.role, active: position.active });
  }
  return parents;
}

/** The children of each parent. */
function tie(
  users: Table<'users'>,
  parents: ReadonlyMap<string, unknown>,
  pupils: ReadonlyMap<string, unknown>,
  findings: Findings,
): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const { sourcedId, agentSourcedIds, line } of users.rows) {
    for (const agent of agentSourcedIds) {
      const [child, adult] = pupils.has(sourcedId) && parents.has(agent) ? [sourcedId, agent] : [agent, sourcedId];
      if (pupils.has(child) && parents.has(adult)) {
        children.set(adult, (children.get(adult) ?? new Set()).add(child));
        continue;
      }
      const message = 'An agent who is no parent, guardian or relative of a pupil; the tie was left out.';
      findings.warn({ file: users.file, line, column: 'agentSourcedIds', code: 'no-parent', message });
    }
  }
  return children;
}
