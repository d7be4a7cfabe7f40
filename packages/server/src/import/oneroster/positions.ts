import type { Findings } from '../problem.js';
import type { Tables } from './follow-references.js';
import type { Version } from './tables.js';

/** A role that a user has in an org. */
export interface Position {
  readonly user: string;
  readonly role: string;
  readonly org: string;
  /** Where the position is written. */
  readonly place: { readonly file: string; readonly line: number };
  /** Whether it has not ended. One that begins later counts: schools write in September's pupils in July. */
  readonly active: boolean;
}

/** The roles of all users: 1.1 writes one into the user's row, 1.2 any number into a file of their own. */
export function positionsOf(all: Tables, version: Version, today: string, findings: Findings): Position[] {
  return version === '1.1' ? fromUsers(all) : fromRoles(all, today, findings);
}

function fromUsers({ users }: Tables): Position[] {
  if (!users) return [];
  return users.rows.flatMap((row) =>
    row.orgSourcedIds.map((org) => ({
      user: row.sourcedId,
      role: row.role,
      org,
      place: { file: users.file, line: row.line },
      active: true,
    })),
  );
}

function fromRoles({ users, roles }: Tables, today: string, findings: Findings): Position[] {
  if (!users || !roles) return [];
  const primary = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  const positions: Position[] = [];
  for (const row of roles.rows) {
    const place = { file: roles.file, line: row.line };
    checkPeriod(place, row, findings);
    const key = `${row.userSourcedId}\n${row.orgSourcedId}`;
    kinds.set(row.userSourcedId, (kinds.get(row.userSourcedId) ?? new Set()).add(row.roleType));
    if (row.roleType === 'primary') {
      const before = primary.get(key);
      if (before !== undefined) {
        findings.problem({
          ...place,
          column: 'roleType',
          value: 'primary',
          code: 'two-primary-roles',
          message: `The user has a primary role in this org on line ${before} already; make one of the two secondary.`,
        });
      }
      primary.set(key, row.line);
    }
    positions.push({
      user: row.userSourcedId,
      role: row.role,
      org: row.orgSourcedId,
      place,
      active: row.endDate === '' || row.endDate > today,
    });
  }
  for (const user of users.rows)
    checkHasRole({ file: users.file, line: user.line }, user.sourcedId, kinds.get(user.sourcedId), roles, findings);
  return positions;
}

function checkHasRole(
  place: { file: string; line: number },
  user: string,
  kinds: ReadonlySet<string> | undefined,
  roles: NonNullable<Tables['roles']>,
  findings: Findings,
): void {
  if (kinds?.has('primary')) return;
  if (kinds) {
    findings.warn({
      ...place,
      column: 'sourcedId',
      code: 'no-primary-role',
      message: `The user has no primary role in ${roles.file}; the secondary ones were read.`,
    });
  } else if (roles.gone.size > 0) {
    findings.warn({
      ...place,
      column: 'sourcedId',
      code: 'no-role',
      message: `The user has no role left in ${roles.file} and was left out.`,
    });
  } else {
    findings.problem({
      ...place,
      column: 'sourcedId',
      value: user,
      code: 'no-role',
      message: `'${user}' has no row in ${roles.file}; add one that says what they are, and in which school.`,
    });
  }
}

/** Ends are the first day after, so that a period may be of no day but not of fewer. */
export function checkPeriod(
  place: { readonly file: string; readonly line: number },
  { beginDate, endDate }: { readonly beginDate: string; readonly endDate: string },
  findings: Findings,
): void {
  if (beginDate === '' || endDate === '' || endDate >= beginDate) return;
  findings.problem({
    ...place,
    column: 'endDate',
    value: endDate,
    code: 'bad-period',
    message: `'${endDate}' lies before the beginDate ${beginDate}.`,
  });
}
