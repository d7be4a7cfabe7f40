import type { Findings } from '../problem.js';
import type { ParentRole, StaffRole } from '../roster.js';
import type { Position } from './positions.js';
import type { Table } from './read-table.js';
import { parentRoles, staffRoles } from './tables.js';

/** Where something stands in the school's files. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What a pupil or member of staff is in one school. */
interface Post {
  readonly user: string;
  readonly school: string;
  readonly role: string;
  active: boolean;
}

export type Posts = Map<string, Post>;

export const isStaff = (role: string): role is StaffRole => (staffRoles as readonly string[]).includes(role);
export const isParent = (role: string): role is ParentRole => (parentRoles as readonly string[]).includes(role);

export const postKey = (user: string, school: string, role: string) => [user, school, role].join('\n');

/** The school that an org is, or lies in, as a department does. */
export function schoolsAbove(orgs: Table<'orgs'>): (org: string) => string | undefined {
  const byId = new Map(orgs.rows.map((row) => [row.sourcedId, row]));
  return (org) => {
    const seen = new Set<string>();
    let at = byId.get(org);
    while (at && at.type !== 'school' && !seen.has(at.sourcedId)) {
      seen.add(at.sourcedId);
      at = byId.get(at.parentSourcedId);
    }
    return at?.type === 'school' ? at.sourcedId : undefined;
  };
}

/** Pupils and staff by school. Parents belong where their children do. */
export function makePosts(
  positions: readonly Position[],
  orgs: Table<'orgs'>,
  schoolAt: (org: string) => string | undefined,
  findings: Findings,
): Posts {
  const posts: Posts = new Map();
  const atSchool = new Set<string>();
  const outside: Position[] = [];
  for (const position of positions) {
    const { user, role, org, place, active } = position;
    const school = schoolAt(org);
    if (isParent(role)) continue;
    if (role !== 'student' && !isStaff(role)) {
      findings.warn({
        ...place,
        column: 'role',
        value: role,
        code: 'extension',
        message: `'${role}' is an extension that is not known here; the role was left out.`,
      });
    } else if (school === undefined) {
      outside.push(position);
    } else {
      if (role === 'student') atSchool.add(user);
      const before = posts.get(postKey(user, school, role));
      if (before) before.active ||= active;
      else posts.set(postKey(user, school, role), { user, school, role, active });
    }
  }
  for (const { user, role, org, place } of outside) {
    // An org that is not in the list has been reported.
    if (!orgs.lines.has(org)) continue;
    // Positions stand in users.csv in 1.1, in roles.csv in 1.2.
    const where = { ...place, column: place.file.toLowerCase() === 'roles.csv' ? 'orgSourcedId' : 'orgSourcedIds', code: 'no-school' };
    if (role !== 'student') {
      findings.warn({ ...where, message: 'Staff of a district or trust, not of a school in the list, were left out there.' });
    } else if (!atSchool.has(user)) {
      findings.problem({
        ...where,
        value: org,
        message: `'${org}' is no school and lies in none; a student belongs to an org of the type school.`,
      });
    }
  }
  return posts;
}
