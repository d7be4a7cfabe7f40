import type { Findings } from '../problem.js';
import type { RosterGroup, RosterMembership } from '../roster.js';
import type { Tables } from './follow-references.js';
import { checkPeriod, type Position } from './positions.js';
import { isParent, isStaff, postKey, type Place, type Posts } from './posts.js';
import type { Row } from './read-table.js';

/**
 * Enrolments as memberships. Whoever is enrolled at a school of which their own entry does not speak is added to it: teachers who work at
 * two schools are often listed at one.
 */
export function makeMemberships(
  { enrollments }: Tables,
  groups: ReadonlyMap<string, RosterGroup>,
  positions: readonly Position[],
  posts: Posts,
  schoolAt: (org: string) => string | undefined,
  findings: Findings,
): RosterMembership[] {
  const memberships = new Map<string, RosterMembership>();
  const rolesOf = new Map<string, Set<string>>();
  for (const { user, role } of positions) rolesOf.set(user, (rolesOf.get(user) ?? new Set()).add(role));
  for (const row of enrollments?.rows ?? []) {
    const place = { file: enrollments!.file, line: row.line };
    checkPeriod(place, row, findings);
    const group = groups.get(row.classSourcedId);
    const roles = rolesOf.get(row.userSourcedId);
    // A class or user that is wrong in itself has been reported.
    if (!group || !roles) continue;
    if (schoolAt(row.schoolSourcedId) !== group.school) {
      const message = `'${row.schoolSourcedId}' is not the school of the class, which is ${group.school}; they must be the same.`;
      findings.problem({ ...place, column: 'schoolSourcedId', value: row.schoolSourcedId, code: 'other-school', message });
      continue;
    }
    const as = roleInGroup(row, roles, place, findings);
    if (!as) continue;
    const key = postKey(row.userSourcedId, group.school, as.post);
    if (!posts.has(key)) {
      findings.warn({
        ...place,
        column: 'userSourcedId',
        code: 'other-school',
        message: 'Enrolled at a school that is not among their own; they were added to it.',
      });
      posts.set(key, { user: row.userSourcedId, school: group.school, role: as.post, active: true });
    }
    const { beginDate, endDate } = row;
    memberships.set([group.sourceId, row.userSourcedId, as.role, beginDate, endDate].join('\n'), {
      group: group.sourceId,
      person: row.userSourcedId,
      role: as.role,
      ...(beginDate !== '' && { from: beginDate }),
      ...(endDate !== '' && { to: endDate }),
    });
  }
  return [...memberships.values()];
}

/**
 * What somebody is in a class, and by which of their roles in the school. A pupil is never staff of a class: it would open to them what
 * is kept about the others.
 */
function roleInGroup(
  row: Row<'enrollments'>,
  roles: ReadonlySet<string>,
  place: Place,
  findings: Findings,
): { role: RosterMembership['role']; post: string } | undefined {
  const where = { ...place, column: 'role' };
  const leaveOut = (code: string, message: string) =>
    void findings.warn({ ...where, code, message: `${message}; the enrolment was left out.` });
  if (isParent(row.role)) return leaveOut('parent-in-class', 'Parents are tied to pupils by agentSourcedIds, not by a class');
  if (row.role.startsWith('ext:')) return leaveOut('extension', `'${row.role}' is an extension that is not known here`);
  if (row.role === 'student') {
    return roles.has('student')
      ? { role: 'pupil', post: 'student' }
      : leaveOut('staff-as-student', 'Somebody who is no student is enrolled as one');
  }
  const post = [...roles].find(isStaff);
  if (post) return { role: row.role === 'teacher' ? 'teacher' : 'staff', post };
  if (!roles.has('student')) return leaveOut('no-staff', 'Somebody who is neither staff nor a student is enrolled as staff');
  const message = `'${row.role}', but the user is a student by users.csv or roles.csv; one of the two must be corrected.`;
  findings.problem({ ...where, value: row.role, code: 'student-as-staff', message });
  return undefined;
}
