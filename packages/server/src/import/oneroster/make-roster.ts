import type { Findings } from '../problem.js';
import type { Roster, RosterSchool } from '../roster.js';
import type { Tables } from './follow-references.js';
import { makeGroups } from './make-groups.js';
import { makeMemberships } from './make-memberships.js';
import { makeParents } from './make-parents.js';
import { makePeople } from './make-people.js';
import type { Manifest } from './manifest.js';
import { positionsOf } from './positions.js';
import { makePosts, schoolsAbove } from './posts.js';
import type { Table } from './read-table.js';
import { readUserIds } from './user-ids.js';

/** Puts the rows together as people in schools, their groups and their families. */
export function makeRoster(all: Tables, { version, system }: Manifest, today: string, findings: Findings): Roster | undefined {
  const { orgs, users } = all;
  if (!orgs || !users) return undefined;
  const schools = makeSchools(orgs, findings);
  if (schools.length === 0) return undefined;
  const schoolAt = schoolsAbove(orgs);
  const positions = positionsOf(all, version, today, findings);
  const posts = makePosts(positions, orgs, schoolAt, findings);
  const groups = makeGroups(all, schoolAt, today, findings);
  const memberships = makeMemberships(all, groups, positions, posts, schoolAt, findings);
  const userIds = readUserIds(users, findings);
  const people = makePeople(all, users, userIds, posts, groups, memberships, today, findings);
  const parents = makeParents(users, userIds, positions, people.pupils, findings);
  if (findings.count === 0 && people.pupils.length === 0) {
    findings.problem({
      file: users.file,
      code: 'no-students',
      message: 'Nobody in the list is a student; a roster without pupils is not imported.',
    });
  }
  return { version, ...(system !== undefined && { system }), schools, ...people, parents, groups: [...groups.values()], memberships };
}

function makeSchools(orgs: Table<'orgs'>, findings: Findings): RosterSchool[] {
  const schools = orgs.rows
    .filter(({ type }) => type === 'school')
    .map(({ sourcedId, name, identifier }) => ({ sourceId: sourcedId, name, ...(identifier !== '' && { identifier }) }));
  if (schools.length === 0) {
    const first = orgs.rows[0];
    findings.problem({
      file: orgs.file,
      ...(first && { line: first.line, value: first.type }),
      column: 'type',
      code: 'no-school',
      message: 'No org is of the type school; people belong to a school, which must be in the list.',
    });
  }
  return schools;
}
