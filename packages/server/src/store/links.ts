import type { FieldError } from '@learning-mentor/core/contract';
import { linkOf, type RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { refuseFields } from '../refusal.js';
import { parameters } from './parameters.js';
import type { Reader } from './reader.js';
import type { RecordRow } from './record-row.js';
import { visibility } from './visibility.js';

/** One record named by a field of another. */
export interface LinkTo {
  readonly rel: string;
  readonly to: string;
  readonly pointer: string;
}

/** The links that the fields of a record name. */
export const linksIn = (kind: RecordKind, fields: Readonly<Record<string, unknown>>): LinkTo[] =>
  Object.keys(kind.links).flatMap((rel) => {
    const value = fields[rel] as string | readonly string[] | null | undefined;
    if (Array.isArray(value)) return value.map((to: string, i) => ({ rel, to, pointer: `/${rel}/${i}` }));
    return typeof value === 'string' ? [{ rel, to: value, pointer: `/${rel}` }] : [];
  });

/**
 * Each link must name a record of the right kind, about the same pupil or member of staff unless the kind says otherwise, that the writer can see. One answer for all that do not, so that
 * nobody finds hidden records by trying.
 *
 * @throws {Refusal} `validation-failed` with a pointer to each that does not.
 */
export async function checkLinks(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  kind: RecordKind,
  subject: Pick<RecordRow, 'pupil' | 'staff'>,
  links: readonly LinkTo[],
): Promise<void> {
  if (links.length === 0) return;
  const given = parameters(
    reader.school.id,
    links.map(({ to }) => to),
  );
  const { where } = visibility(kinds, reader, 'summary', given);
  const found = await query<Pick<RecordRow, 'id' | 'kind' | 'pupil' | 'staff'>>(
    `SELECT r.id, r.kind, r.pupil, r.staff FROM record r WHERE r.school = $1 AND r.id = ANY($2::uuid[]) AND ${where}`,
    given.values,
  );
  const byId = new Map(found.map((record) => [record.id, record]));
  const errors = links.flatMap(({ rel, to, pointer }): FieldError[] => {
    const { kind: wanted, about } = linkOf(kind.links[rel]!);
    const record = byId.get(to.toLowerCase());
    const isAboutSame = about === 'any' || (record?.pupil === subject.pupil && record.staff === subject.staff);
    if (record?.kind === wanted && isAboutSame) return [];
    const whom = about === 'any' ? '' : ` about the same ${subject.pupil === null ? 'member of staff' : 'pupil'}`;
    return [{ pointer, code: 'no-such-record', message: `This must be the id of a ${wanted}${whom}.` }];
  });
  if (errors.length > 0) throw refuseFields(errors);
}

/** The links of the first list that are not in the second. */
export const difference = (these: readonly LinkTo[], those: readonly LinkTo[]): LinkTo[] =>
  these.filter(({ rel, to }) => !those.some((other) => other.rel === rel && other.to === to));
