import { relationOf, resources, type Relation, type Role, type Standing } from '@learning-mentor/core/access';
import type { Person } from '@learning-mentor/core/people';
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
  /** The token's own limits. */
  readonly onlyPupils?: ReadonlySet<string> | undefined;
  readonly onlyKinds?: ReadonlySet<string> | undefined;
  /** The school's date. */
  readonly today: string;
}

/** What the function `load_reader` of the first migration answers. */
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
}

/** Asked at every request, so that what ended or was barred today counts at once. Undefined where nobody is known by these claims. */
export async function loadReader(query: Query, claims: Claims, now: Date): Promise<Reader | undefined> {
  const [row] = await query<{ reader: Loaded | null }>('SELECT load_reader($1, $2, $3, $4) AS reader', [
    claims.school,
    claims.issuer,
    claims.subject,
    now.toISOString(),
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
  return {
    school: { id: claims.school, ...school },
    person: { id, given, family, ...(preferred !== null && { preferred }) },
    roles: claims.roles.filter((role) => own.includes(role)),
    relations,
    barred,
    onlyPupils: claims.pupils && new Set(claims.pupils),
    onlyKinds: claims.kinds && new Set(claims.kinds),
    today,
  };
}

/** Where the reader stands towards a pupil. Outside the token's pupils it is as if barred. */
export function standingTowards(reader: Reader, pupil: string, author?: string): Standing {
  return {
    roles: reader.roles,
    relations: relationsTo(reader, pupil),
    author: author === reader.person.id,
    barred: reader.barred.has(pupil) || (reader.onlyPupils !== undefined && !reader.onlyPupils.has(pupil)),
  };
}

export const relationsTo = (reader: Reader, pupil: string): Relation[] =>
  [...reader.relations].filter(([, pupils]) => pupils.has(pupil)).map(([relation]) => relation);

/** The reader's roles that work for every pupil. Of some roles that is none: governors and administrators are told of no pupil. */
export const schoolWideRoles = (reader: Reader): Role[] =>
  reader.roles.filter((role) => relationOf[role] === undefined && resources.pupil[role] !== 'none');
