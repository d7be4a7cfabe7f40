import type { Level } from '@learning-mentor/core/access';
import { limits } from '@learning-mentor/core/contract';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { decodeCursor, encodeCursor, isDate, isUuid } from './cursor.js';
import { parameters } from './parameters.js';
import type { Reader } from './reader.js';
import { columns, lastHash, viewOf, type HashedRow, type RecordRow, type View } from './record-row.js';
import { visibility } from './visibility.js';

/** How a list is narrowed; the names are those of the contract's `ListQuery`. */
export interface Narrowed {
  readonly pupil?: string | undefined;
  readonly staff?: string | undefined;
  readonly author?: string | undefined;
  readonly state?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly next?: string;
}

/** How many items a page has. */
export const pageSize = (limit: number | undefined): number => Math.min(limit ?? limits.page, limits.pageMost);

/** A page of the records that the reader is shown at the level or above, newest first. */
export async function listRecords(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  least: Level,
  narrowed: Narrowed,
): Promise<Page<View>> {
  const given = parameters(reader.school.id);
  const { add } = given;
  const size = pageSize(narrowed.limit);
  const { where } = visibility(kinds, reader, least, given);
  const after = decodeCursor(narrowed.cursor, [isDate, isUuid]);
  const conditions = [
    'r.school = $1',
    where,
    narrowed.pupil !== undefined && `r.pupil = ${add(narrowed.pupil, 'uuid')}`,
    narrowed.staff !== undefined && `r.staff = ${add(narrowed.staff, 'uuid')}`,
    narrowed.author !== undefined && `r.author = ${add(narrowed.author, 'uuid')}`,
    narrowed.state !== undefined && `r.state = ${add(narrowed.state, 'text')}`,
    narrowed.since !== undefined && `r.occurred_on >= ${add(narrowed.since, 'date')}`,
    narrowed.until !== undefined && `r.occurred_on <= ${add(narrowed.until, 'date')}`,
    narrowed.dueBy !== undefined && `r.due_on <= ${add(narrowed.dueBy, 'date')}`,
    after && `(r.occurred_on, r.id) < (${add(after[0]!, 'date')}, ${add(after[1]!, 'uuid')})`,
  ].filter((condition) => typeof condition === 'string');
  const rows = await query<RecordRow>(
    `SELECT ${columns} FROM record r WHERE ${conditions.join(' AND ')}
     ORDER BY r.occurred_on DESC, r.id DESC LIMIT ${size + 1}`,
    given.values,
  );
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const items = rows.slice(0, size).map((row) => viewOf(byName.get(row.kind)!, reader, row)!);
  const last = rows[size - 1];
  return rows.length > size && last ? { items, next: encodeCursor(last.occurred_on, last.id) } : { items };
}

/** One record, where the reader is shown at least a summary of it. */
export async function findRecord(
  query: Query,
  reader: Reader,
  kind: RecordKind,
  id: string,
): Promise<HashedRow | undefined> {
  const given = parameters(reader.school.id, id);
  const { where } = visibility([kind], reader, 'summary', given);
  const [row] = await query<HashedRow>(
    `SELECT ${columns}, ${lastHash} FROM record r WHERE r.school = $1 AND r.id = $2 AND ${where}`,
    given.values,
  );
  return row;
}
