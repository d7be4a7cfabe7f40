import { breakGlassMinutes, relationOf, resources, type Relation, type Role, type Slice, type Standing } from '@learning-mentor/core/access';
import type { Person } from '@learning-mentor/core/people';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import type { Claims } from '../token/index.js';

/** Whoever asks, as the school's register knows them today. */
export interface Reader {
  readonly school: { readonly id: string; readonly name: string; readonly invented: boolean };
  readonly person: Person;
  /** Held in the register and allowed by the token. */
  readonly roles: readonly Role[];
  /** The pupils to whom the reader stands in each relation today. */
  readonly relations: ReadonlyMap<Relation, ReadonlySet<string>>;
  /** Pupils of whom the reader may be shown nothing. */
  readonly barred: ReadonlySet<string>;
  /** Pupils for whom the reader has broken the glass within the last hour. */
  readonly glass: ReadonlySet<string>;
  /** By pupil, what active shares open to the reader as an agency worker. */
  readonly slices: ReadonlyMap<string, Slice>;
  /** The token's own limits. */
  readonly onlyPupils?: ReadonlySet<string> | undefined;
  readonly onlyKinds?: ReadonlySet<string> | undefined;
  /** The school's date. */
  readonly today: string;
  /** Whether a lower tier that somebody asked for should be in force by now (`lowerDue`). */
  readonly isLoweringDue: boolean;
}

/** What the database's function `load_reader` answers. */
interface Loaded {
  readonly id: string;
  readonly kind: 'pupil' | 'staff' | 'parent';
  readonly given: string;
  readonly family: string;
  readonly preferred: string | null;
  readonly school: { readonly name: string; readonly invented: boolean };
  readonly today: string;
  readonly roles: readonly string[];
  readonly ties: readonly (readonly [Relation, pupil: string, barred: boolean])[];
  readonly glass: readonly string[];
  readonly shares: readonly (readonly [pupil: string, scope: readonly { readonly kind: string; readonly fields: readonly string[] }[]])[];
}

/** Asked at every request, so that what ended or was barred today counts at once. Undefined where nobody is known by these claims. */
export async function loadReader(query: Query, claims: Claims, now: Date): Promise<Reader | undefined> {
  const [row] = await query<{ reader: Loaded | null; due: boolean }>('SELECT load_reader($1, $2, $3, $4, $5) AS reader, is_lowering_due($1, $4) AS due', [
    claims.school,
    claims.issuer,
    claims.subject,
    now.toISOString(),
    breakGlassMinutes,
  ]);
  const loaded = row?.reader;
  if (!loaded) return undefined;
  const { id, kind, given, family, preferred, school, today } = loaded;
  const own = kind === 'staff' ? loaded.roles : [kind];
  const barred = new Set(loaded.ties.flatMap(([, pupil, isBarred]) => (isBarred ? [pupil] : [])));
  const relations = new Map<Relation, Set<string>>(kind === 'pupil' ? [['self', new Set([id])]] : []);
  for (const [relation, pupil, isBarred] of loaded.ties) {
    if (!isBarred) relations.set(relation, (relations.get(relation) ?? new Set()).add(pupil));
  }
  const slices = slicesOf(loaded.shares);
  if (slices.size > 0) relations.set('agency', new Set(slices.keys()));
  return {
    school: { id: claims.school, ...school },
    person: { id, given, family, ...(preferred !== null && { preferred }) },
    roles: claims.roles.filter((role) => own.includes(role)),
    relations,
    barred,
    glass: new Set(loaded.glass),
    slices,
    onlyPupils: claims.pupils && new Set(claims.pupils),
    onlyKinds: claims.kinds && new Set(claims.kinds),
    today,
    isLoweringDue: row.due,
  };
}

/** All that the shares of each pupil open. */
function slicesOf(shares: Loaded['shares']): Map<string, Slice> {
  const slices = new Map<string, Record<string, readonly string[]>>();
  for (const [pupil, scope] of shares) {
    const slice = slices.get(pupil) ?? {};
    for (const { kind, fields } of scope) slice[kind] = [...(slice[kind] ?? []), ...fields];
    slices.set(pupil, slice);
  }
  return slices;
}

/** Where the reader stands towards a pupil. Outside the token's pupils it is as if barred. */
export function standingTowards(reader: Reader, pupil: string): Standing {
  return {
    roles: reader.roles,
    relations: relationsTo(reader, pupil),
    barred: reader.barred.has(pupil) || (reader.onlyPupils !== undefined && !reader.onlyPupils.has(pupil)),
    glass: reader.glass.has(pupil),
    slice: reader.slices.get(pupil),
  };
}

/** Where the reader stands towards a member of staff. A token for some pupils is for nothing else. */
export const standingTowardsStaff = (reader: Reader, staff: string): Standing => ({
  roles: reader.roles,
  relations: staff === reader.person.id ? ['self'] : [],
  barred: reader.onlyPupils !== undefined,
});

/** Where the reader stands towards one record. */
export function standingOn(
  reader: Reader,
  kind: RecordKind,
  record: { readonly pupil: string | null; readonly staff: string | null; readonly author: string; readonly body: Readonly<Record<string, unknown>> },
): Standing {
  const towards = record.pupil === null ? standingTowardsStaff(reader, record.staff!) : standingTowards(reader, record.pupil);
  const listed = kind.named === undefined ? undefined : (record.body[kind.named] as readonly string[] | undefined);
  return {
    ...towards,
    author: record.author === reader.person.id,
    party: kind.party !== undefined && (record.body[kind.party] as string | undefined)?.toLowerCase() === reader.person.id,
    named: listed === undefined || listed.length === 0 ? undefined : listed.some((id) => id.toLowerCase() === reader.person.id),
  };
}

export const relationsTo = (reader: Reader, pupil: string): Relation[] =>
  [...reader.relations].filter(([, pupils]) => pupils.has(pupil)).map(([relation]) => relation);

/** The reader's roles that work for every pupil. Of some roles that is none: governors and administrators are told of no pupil. */
export const schoolWideRoles = (reader: Reader): Role[] =>
  reader.roles.filter((role) => relationOf[role] === undefined && resources.pupil[role] !== 'none');
