import { lowered, type RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { columns, contentOf, lastHash, type HashedRow } from './record-row.js';
import { writeChange } from './write-change.js';

/**
 * Lowers the tiers whose day has passed, as steps of their writers. Asked for by the first request after that moment, so that it needs no
 * clock that runs; a record that somebody is changing right now is left to the next.
 */
export async function lowerDue(query: Query, school: string, kinds: readonly RecordKind[], now: Date): Promise<void> {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const rows = await query<HashedRow>(
    `SELECT ${columns}, ${lastHash} FROM record r
     WHERE r.school = $1 AND r.lowering IS NOT NULL AND (r.lowering ->> 'from')::timestamptz <= $2 AND r.kind = ANY($3::text[])
     ORDER BY r.id FOR UPDATE SKIP LOCKED`,
    [school, now.toISOString(), [...byName.keys()]],
  );
  for (const row of rows) {
    const kind = byName.get(row.kind)!;
    const before = contentOf(row);
    const after = lowered(before, now.toISOString());
    await writeChange(query, school, kind, row, { name: 'lower', event: `${row.kind}.updated`, actor: row.author, at: now, before, after });
  }
}
