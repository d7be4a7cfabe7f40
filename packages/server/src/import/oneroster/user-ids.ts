import type { Findings } from '../problem.js';
import type { UserId } from '../roster.js';
import type { Place } from './posts.js';
import type { Row, Table } from './read-table.js';
import { isSoundUpn, looksLikeUpn } from './upn.js';

/** By the user's source id. */
export type UserIds = ReadonlyMap<string, readonly UserId[]>;

/** `{LDAP:aw12},{UPN:B801200005001}`; an id may hold a comma, but no brace. */
const written = /\{([^:{}]+):([^{}]+)\}/g;

/**
 * The ids of users in other systems. Unique pupil numbers among them, or given as the identifier, are checked. An id that several users
 * have says of none of them who they are, and is left out: people sign in by these.
 */
export function readUserIds(users: Table<'users'>, findings: Findings): UserIds {
  const read = users.rows.map((user) => ({ user, ids: readIds({ file: users.file, line: user.line }, user, findings) }));
  const owners = new Map<string, Set<string>>();
  for (const { user, ids } of read) for (const id of ids) owners.set(keyOf(id), (owners.get(keyOf(id)) ?? new Set()).add(user.sourcedId));
  return new Map(
    read.map(({ user, ids }) => {
      const own = ids.filter((id) => owners.get(keyOf(id))!.size === 1);
      if (own.length < ids.length) {
        const message = 'An id of another system stands with several users; it was left out, for it would let one sign in as another.';
        findings.warn({ file: users.file, line: user.line, column: 'userIds', code: 'shared-user-id', message });
      }
      return [user.sourcedId, own];
    }),
  );
}

const keyOf = ({ type, id }: UserId) => `${type.toLowerCase()}\n${id}`;

function readIds(place: Place, user: Row<'users'>, findings: Findings): UserId[] {
  const text = user.userIds.join(',');
  const where = { ...place, column: 'userIds' };
  if (text.replaceAll(written, '').replaceAll(/[\s,]/g, '') !== '') {
    findings.problem({
      ...where,
      code: 'bad-value',
      message: 'The ids are not written as {type:id}, several with commas between: {LDAP:aw12},{Fed:77}.',
    });
    return [];
  }
  const ids = [...text.matchAll(written)].map(([, type, id]) => ({ type: type!.trim(), id: id!.trim() }));
  for (const { type, id } of ids) if (/^upn$/i.test(type)) checkUpn(where, id, findings);
  if (looksLikeUpn(user.identifier)) checkUpn({ ...place, column: 'identifier' }, user.identifier, findings);
  return ids;
}

function checkUpn(place: Place & { column: string }, upn: string, findings: Findings): void {
  if (isSoundUpn(upn)) return;
  findings.warn({
    ...place,
    code: 'bad-upn',
    message: 'The check letter of a unique pupil number is wrong; the number was read as it stands.',
  });
}
