import type { Roster, RosterPupil } from '../../../src/import/index.js';
import { bytes } from './files.js';

/** How the cells are put into quotes and the lines ended. */
export interface Style {
  readonly quoteAll: boolean;
  readonly end: '\n' | '\r\n';
  readonly mark: boolean;
}

type Cells = Readonly<Record<string, string | undefined>>;

const headers = {
  orgs: ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
  classes: [
    'sourcedId',
    'status',
    'dateLastModified',
    'title',
    'grades',
    'courseSourcedId',
    'classType',
    'schoolSourcedId',
    'termSourcedIds',
  ],
  users: [
    'sourcedId',
    'status',
    'dateLastModified',
    'enabledUser',
    'orgSourcedIds',
    'role',
    'username',
    'userIds',
    'givenName',
    'familyName',
    'middleName',
    'identifier',
    'agentSourcedIds',
    'grades',
    'password',
    'preferredGivenName',
  ],
  roles: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'],
  enrollments: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
  demographics: ['sourcedId', 'birthDate', 'sex'],
} as const;

/** Writes a roster as the CSV files of its version, by the standard's tables and not by the reader's. */
export function writeOneRoster(roster: Roster, { quoteAll, end, mark }: Style): Map<string, Uint8Array> {
  const file = (name: keyof typeof headers, rows: readonly Cells[]) => {
    const columns = headers[name].filter(
      (column) => roster.version === '1.1' || (column !== 'orgSourcedIds' && column !== 'role') || name !== 'users',
    );
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    return table(`${name}.csv`, lines);
  };
  const table = (name: string, lines: readonly (readonly string[])[]): [string, Uint8Array] => {
    const text = lines.map((cells) => cells.map((cell) => quoted(cell, quoteAll)).join(',')).join(end);
    return [name, bytes(`${mark ? '\ufeff' : ''}${text}${end}`)];
  };
  const people = personRows(roster);
  const supplied = ['orgs', 'classes', 'users', 'enrollments', 'demographics', ...(roster.version === '1.2' ? ['roles'] : [])];
  const manifest = [
    ['propertyName', 'value'],
    ['manifest.version', '1.0'],
    ['oneroster.version', roster.version],
    ...supplied.map((name) => [`file.${name}`, 'bulk']),
    ['file.results', 'absent'],
  ];
  return new Map([
    table('manifest.csv', manifest),
    file(
      'orgs',
      roster.schools.map(({ sourceId, name, identifier }) => ({ sourcedId: sourceId, name, type: 'school', identifier })),
    ),
    file(
      'classes',
      roster.groups.map(({ sourceId, school, title, kind, yearGroup }) => ({
        sourcedId: sourceId,
        title,
        grades: yearGroup?.toString(),
        classType: kind === 'registration' ? 'homeroom' : 'scheduled',
        schoolSourcedId: school,
      })),
    ),
    file('users', people.users),
    ...(roster.version === '1.2' ? [file('roles', people.roles)] : []),
    file(
      'enrollments',
      roster.memberships.map(({ group, person, role, from, to }, index) => ({
        sourcedId: `e${index}`,
        classSourcedId: group,
        schoolSourcedId: roster.groups.find(({ sourceId }) => sourceId === group)!.school,
        userSourcedId: person,
        role: { pupil: 'student', teacher: 'teacher', staff: 'aide' }[role],
        beginDate: from,
        endDate: to,
      })),
    ),
    file(
      'demographics',
      firsts(roster.pupils).map(({ sourceId, birthDate }) => ({ sourcedId: sourceId, birthDate, sex: 'female' })),
    ),
  ]);
}

const quoted = (cell: string, always: boolean) => (always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Everybody once, who is listed for each of their schools. */
const firsts = <Person extends { readonly sourceId: string }>(people: readonly Person[]): Person[] =>
  people.filter(({ sourceId }, index) => people.findIndex((each) => each.sourceId === sourceId) === index);

function personRows({ pupils, staff, parents }: Roster): { users: Cells[]; roles: Cells[] } {
  const posts = [
    ...pupils.map((person) => ({ person, role: 'student' })),
    ...staff.map((person) => ({ person, role: person.role })),
    ...parents.map((person) => ({ person, role: person.role })),
  ];
  const agents = (id: string) =>
    firsts(parents).flatMap((parent) =>
      parents.some((each) => each.sourceId === parent.sourceId && each.pupils.includes(id)) ? [parent.sourceId] : [],
    );
  const users = firsts(posts.map(({ person, role }) => ({ ...person, role }))).map((person) => {
    const { sourceId, role, given, family, preferred, userIds, enabled } = person;
    const { middle, identifier, yearGroup } = person as Partial<RosterPupil>;
    return {
      sourcedId: sourceId,
      enabledUser: String(enabled),
      orgSourcedIds: posts
        .filter((post) => post.person.sourceId === sourceId)
        .map((post) => post.person.school)
        .join(','),
      role,
      username: 'somebody',
      userIds: userIds.map(({ type, id }) => `{${type}:${id}}`).join(','),
      givenName: given,
      familyName: family,
      middleName: middle,
      identifier,
      agentSourcedIds: role === 'student' ? agents(sourceId).join(',') : '',
      grades: yearGroup?.toString(),
      password: 'secret',
      preferredGivenName: preferred,
    };
  });
  const primary = new Set<string>();
  const roles = posts.map(({ person, role }, index) => {
    const key = `${person.sourceId}/${person.school}`;
    const roleType = primary.has(key) ? 'secondary' : 'primary';
    primary.add(key);
    return {
      sourcedId: `r${index}`,
      userSourcedId: person.sourceId,
      roleType,
      role,
      orgSourcedId: person.school,
      endDate: person.active ? '' : '2026-01-31',
    };
  });
  return { users, roles };
}
