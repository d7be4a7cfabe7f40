import { groupBy } from '../group-by.js';
import type { Findings } from '../problem.js';
import type { RosterGroup, RosterMembership, RosterPupil, RosterStaff } from '../roster.js';
import type { Tables } from './follow-references.js';
import { readYearGroup } from './make-groups.js';
import { isStaff, type Place, type Posts } from './posts.js';
import type { Row, Table } from './read-table.js';
import type { UserIds } from './user-ids.js';

type User = Row<'users'>;

/** What pupils, staff and parents have in common. */
export function personOf(user: User, school: string, userIds: UserIds) {
  const { sourcedId, givenName, familyName, preferredGivenName, enabledUser } = user;
  return {
    sourceId: sourcedId,
    school,
    given: givenName,
    family: familyName,
    ...(preferredGivenName !== '' && preferredGivenName !== givenName && { preferred: preferredGivenName }),
    userIds: userIds.get(sourcedId) ?? [],
    enabled: enabledUser === 'true',
  };
}

/** Pupils and staff, once for each school they belong to. */
export function makePeople(
  all: Tables,
  users: Table<'users'>,
  userIds: UserIds,
  posts: Posts,
  groups: ReadonlyMap<string, RosterGroup>,
  memberships: readonly RosterMembership[],
  today: string,
  findings: Findings,
): { pupils: RosterPupil[]; staff: RosterStaff[] } {
  const byUser = groupBy(posts.values(), ({ user }) => user);
  const birthDates = readBirthDates(all, today, findings);
  const groupYears = yearsOfRegistration(groups, memberships);
  const pupils: RosterPupil[] = [];
  const staff: RosterStaff[] = [];
  for (const user of users.rows) {
    const place = { file: users.file, line: user.line };
    for (const { school, role, active } of byUser.get(user.sourcedId) ?? []) {
      const person = { ...personOf(user, school, userIds), active };
      if (isStaff(role)) {
        staff.push({ ...person, role });
        continue;
      }
      const birthDate = birthDates.get(user.sourcedId);
      const yearGroup = ownYearGroup(user, place, findings) ?? groupYears.get(`${user.sourcedId}\n${school}`);
      pupils.push({
        ...person,
        ...(user.middleName !== '' && { middle: user.middleName }),
        ...(yearGroup !== undefined && { yearGroup }),
        ...(birthDate !== undefined && { birthDate }),
        ...(user.identifier !== '' && { identifier: user.identifier }),
      });
    }
  }
  checkIdentifiers(users, pupils, findings);
  return { pupils, staff };
}

function ownYearGroup({ grades }: User, place: Place, findings: Findings): number | undefined {
  const where = { ...place, column: 'grades' };
  if (grades.length === 1) return readYearGroup(where, grades[0]!, findings);
  if (grades.length > 1)
    findings.warn({
      ...where,
      code: 'several-grades',
      message: 'A pupil has several grades; the year group was left to the registration group.',
    });
  return undefined;
}

/** The year of a pupil's registration group, by pupil and school. */
function yearsOfRegistration(groups: ReadonlyMap<string, RosterGroup>, memberships: readonly RosterMembership[]): Map<string, number> {
  const years = new Map<string, number>();
  for (const { group, person, role } of memberships) {
    const { kind, yearGroup, school } = groups.get(group)!;
    if (role === 'pupil' && kind === 'registration' && yearGroup !== undefined) years.set(`${person}\n${school}`, yearGroup);
  }
  return years;
}

function readBirthDates({ demographics }: Tables, today: string, findings: Findings): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { sourcedId, birthDate, line } of demographics?.rows ?? []) {
    if (birthDate === '') continue;
    if (birthDate > today)
      findings.problem({
        file: demographics!.file,
        line,
        column: 'birthDate',
        code: 'bad-date',
        message: 'The birth date lies in the future.',
      });
    dates.set(sourcedId, birthDate);
  }
  return dates;
}

/** Attendance files name pupils by their identifier, which must therefore be one pupil's. */
function checkIdentifiers(users: Table<'users'>, pupils: readonly RosterPupil[], findings: Findings): void {
  const lines = new Map(users.rows.map(({ sourcedId, line }) => [sourcedId, line]));
  const seen = new Map<string, string>();
  for (const { school, identifier, sourceId } of pupils) {
    if (identifier === undefined) continue;
    const key = `${school}\n${identifier}`;
    const other = seen.get(key);
    seen.set(key, sourceId);
    if (other === undefined) continue;
    const message = `The pupil on line ${lines.get(other)} has the same identifier; attendance cannot be told apart by it.`;
    findings.warn({ file: users.file, line: lines.get(sourceId)!, column: 'identifier', code: 'same-identifier', message });
  }
}
