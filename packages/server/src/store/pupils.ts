import { atLeast, levelOfResource, type Level, type Relation, type Resource } from '@learning-mentor/core/access';
import type { Pupil } from '@learning-mentor/core/people';
import type { Query } from '../database/database.js';
import { decodeCursor, encodeCursor, isText, isUuid } from './cursor.js';
import { pageSize, type Page } from './list-records.js';
import { parameters } from './parameters.js';
import { relationsTo, schoolWideRoles, standingTowards, type Reader } from './reader.js';

interface PupilRow {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly sort_name: string;
  readonly body: {
    readonly preferred?: string;
    readonly yearGroup?: number;
    readonly registrationGroup?: string;
    readonly birthDate?: string;
  };
}

/** How much the reader is shown of something of a pupil's that is no record. It does not ask whether there is such a pupil. */
export const levelOf = (reader: Reader, resource: Resource, pupil: string): Level => levelOfResource(resource, standingTowards(reader, pupil));

/** Whether there is such a pupil, and the reader may know of them. */
export async function seesPupil(query: Query, reader: Reader, pupil: string): Promise<boolean> {
  if (levelOf(reader, 'pupil', pupil) === 'none') return false;
  if (relationsTo(reader, pupil).length > 0) return true;
  return (await query("SELECT FROM person WHERE school = $1 AND id = $2 AND kind = 'pupil'", [reader.school.id, pupil])).length > 0;
}

/** A pupil as the reader may know them, with the reader's own relations to them. */
export type PupilEntry = Pupil & { readonly relations: Relation[] };

export function entryOf(reader: Reader, row: PupilRow): PupilEntry {
  const { preferred, yearGroup, registrationGroup, birthDate } = row.body;
  return {
    id: row.id,
    given: row.given,
    family: row.family,
    ...(preferred !== undefined && { preferred }),
    ...(yearGroup !== undefined && { yearGroup }),
    ...(registrationGroup !== undefined && { registrationGroup }),
    ...(birthDate !== undefined && levelOf(reader, 'pupil', row.id) === 'full' && { birthDate }),
    relations: relationsTo(reader, row.id),
  };
}

/** Undefined where there is no such pupil, or the reader may not know of them. */
export async function findPupil(query: Query, reader: Reader, id: string): Promise<PupilEntry | undefined> {
  if (!atLeast(levelOf(reader, 'pupil', id), 'summary')) return undefined;
  const [row] = await query<PupilRow>(
    "SELECT id, given, family, sort_name, body FROM person WHERE school = $1 AND id = $2 AND kind = 'pupil'",
    [reader.school.id, id],
  );
  return row && entryOf(reader, row);
}

export interface PupilsNarrowed {
  readonly search?: string | undefined;
  readonly mine?: 'true' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of the pupils at the school whom the reader may know of, by family and given name. */
export async function listPupils(query: Query, reader: Reader, narrowed: PupilsNarrowed): Promise<Page<PupilEntry>> {
  const given = parameters(reader.school.id, reader.today);
  const { add } = given;
  const size = pageSize(narrowed.limit);
  const after = decodeCursor(narrowed.cursor, [isText, isUuid]);
  const related = [...new Set([...reader.relations.values()].flatMap((pupils) => [...pupils]))];
  const isWide = schoolWideRoles(reader).length > 0;
  // Without a school-wide role only those pupils whose relation one of the roles asks for.
  const known = isWide ? related : related.filter((pupil) => levelOf(reader, 'pupil', pupil) !== 'none');
  const conditions = [
    "p.school = $1 AND p.kind = 'pupil' AND (p.left_on IS NULL OR p.left_on > $2::date)",
    (!isWide || narrowed.mine !== undefined) && `p.id = ANY(${add(known, 'uuid[]')})`,
    reader.barred.size > 0 && `p.id <> ALL(${add([...reader.barred], 'uuid[]')})`,
    reader.onlyPupils && `p.id = ANY(${add([...reader.onlyPupils], 'uuid[]')})`,
    narrowed.search !== undefined &&
      `(SELECT bool_and(position(fold(word) IN p.search_name) > 0) FROM unnest(${add(wordsOf(narrowed.search), 'text[]')}) AS word)`,
    after && `(p.sort_name, p.id) > (${add(after[0]!, 'text')}, ${add(after[1]!, 'uuid')})`,
  ].filter((condition) => typeof condition === 'string');
  const rows = await query<PupilRow>(
    `SELECT p.id, p.given, p.family, p.sort_name, p.body FROM person p WHERE ${conditions.join(' AND ')}
     ORDER BY p.sort_name, p.id LIMIT ${size + 1}`,
    given.values,
  );
  const items = rows.slice(0, size).map((row) => entryOf(reader, row));
  const last = rows[size - 1];
  return rows.length > size && last ? { items, next: encodeCursor(last.sort_name, last.id) } : { items };
}

const wordsOf = (search: string): string[] => search.split(/\s+/).filter((word) => word !== '');
