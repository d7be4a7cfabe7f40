import {
  atLeast,
  glassTiers,
  greater,
  levelOfRole,
  namedRoles,
  relationOf,
  tiers,
  type Level,
  type Relation,
  type Role,
  type Slice,
} from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Parameters } from './parameters.js';
import type { Reader } from './reader.js';

/** Which records a reader may be shown, as SQL over `record r`. It says the same as core's `decide()`; a test compares them case by case. */
export interface Visibility {
  /** True for the rows shown at the level asked for or above. */
  readonly where: string;
}

/**
 * The kinds' tables and the tier ceilings as conditions for this reader. Every kind is named, so that rows of a kind that is not in the
 * catalogue stay hidden; no policy table is joined, which is hundreds of times slower.
 */
export function visibility(kinds: readonly RecordKind[], reader: Reader, least: Level, { add }: Parameters): Visibility {
  const shown = kinds.filter(({ kind }) => reader.onlyKinds?.has(kind) ?? true);
  if (shown.length === 0) return { where: 'false' };
  const me = add(reader.person.id, 'uuid');
  const named = (some: readonly RecordKind[]): string => `r.kind = ANY(${add(some.map(({ kind }) => kind), 'text[]')})`;
  const hidden = shown.filter(({ hideFromSubject }) => hideFromSubject);
  const receipts = shown.filter(({ authorSees }) => !atLeast(authorSees, least));
  const byRole = any(sourcesOf(shown, reader, least, me, add));
  const listed = listedIn(shown, reader, me, named, add);

  return {
    where: all(
      named(shown),
      reader.barred.size > 0 && `(r.pupil IS NULL OR r.pupil <> ALL(${add([...reader.barred], 'uuid[]')}))`,
      reader.onlyPupils && `r.pupil = ANY(${add([...reader.onlyPupils], 'uuid[]')})`,
      hidden.length > 0 && `NOT (${named(hidden)} AND r.staff = ${me})`,
      // Without a school-wide role the planner should begin with the few pupils there are.
      worksSchoolWide(reader)
        ? undefined
        : any([`r.author = ${me}`, `r.staff = ${me}`, `r.pupil = ANY(${add(knownPupils(reader), 'uuid[]')})`]),
      any([
        all(`r.author = ${me}`, receipts.length > 0 && `NOT ${named(receipts)}`),
        listed === undefined ? byRole : `CASE WHEN ${listed.isListed} THEN ${listed.isReader} ELSE ${byRole} END`,
      ]),
    ),
  };
}

const worksSchoolWide = (reader: Reader): boolean => reader.roles.some((role) => relationOf[role] === undefined);

const knownPupils = (reader: Reader): string[] => [...new Set([...reader.relations.values()].flatMap((pupils) => [...pupils]))];

/** What the reader is granted by their school-wide roles, by each relation, by a broken glass, and as the member of staff it is about. */
function sourcesOf(kinds: readonly RecordKind[], reader: Reader, least: Level, me: string, add: Parameters['add']): string[] {
  const ofPupils = kinds.filter(({ about }) => about === 'pupil');
  const ofStaff = kinds.filter(({ about }) => about === 'staff');
  const wide = reader.roles.filter((role) => relationOf[role] === undefined);
  const near = reader.roles.filter((role) => relationOf[role] !== undefined);
  const source = (some: readonly RecordKind[], roles: readonly Role[], where?: () => string, more: Granting = {}): string => {
    const groups = groupsOf(some, roles, least, more, add);
    return groups.length === 0 ? 'false' : all(where?.(), any(groups));
  };
  const ofPupil = (pupils: Iterable<string>) => (): string => `r.pupil = ANY(${add([...pupils], 'uuid[]')})`;

  /** What names the person with whom it was. */
  const withMe = (where: () => string): string[] =>
    [...new Set(ofPupils.flatMap(({ party }) => party ?? []))].map((field) =>
      source(ofPupils.filter(({ party }) => party === field), ['parent'], () => `${where()} AND lower(r.body ->> ${add(field, 'text')}) = (${me})::text`, { party: true }),
    );

  const byRelation = new Map<Relation, Role[]>();
  for (const role of near) byRelation.set(relationOf[role]!, [...(byRelation.get(relationOf[role]!) ?? []), role]);
  return [
    source(kinds, wide),
    source(ofStaff, near, () => `r.staff = ${me}`),
    ...[...byRelation].flatMap(([relation, roles]) => {
      const pupils = reader.relations.get(relation) ?? new Set<string>();
      if (pupils.size === 0) return [];
      const inGlass = [...pupils].filter((pupil) => reader.glass.has(pupil));
      if (relation === 'agency') return slicesOf(reader).map(([slice, those]) => source(ofPupils, roles, ofPupil(those), { slice }));
      return [source(ofPupils, roles, ofPupil(pupils)), ...(relation === 'parent' ? withMe(ofPupil(pupils)) : []), ...(inGlass.length > 0 ? [source(ofPupils, roles, ofPupil(inGlass), { glass: true })] : [])];
    }),
    ...(reader.glass.size > 0 ? [source(ofPupils, wide, ofPupil(reader.glass), { glass: true })] : []),
  ];
}

/** Pupils of whom the same kinds are shared, together. */
function slicesOf({ slices }: Reader): [Slice, string[]][] {
  const byKinds = new Map<string, [Slice, string[]]>();
  for (const [pupil, slice] of slices) {
    const key = JSON.stringify(Object.keys(slice).sort());
    const together = byKinds.get(key) ?? [slice, []];
    together[1].push(pupil);
    byKinds.set(key, together);
  }
  return [...byKinds.values()];
}

type Granting = { readonly glass?: true; readonly party?: true; readonly slice?: Slice };

/** Kinds of which the roles are shown the same tiers at this level or above stand in one condition. */
function groupsOf(kinds: readonly RecordKind[], roles: readonly Role[], least: Level, more: Granting, add: Parameters['add']): string[] {
  const byTiers = new Map<string, string[]>();
  for (const kind of kinds) {
    const enough = tiers
      .flatMap((tier, number) => {
        if (more.glass && !glassTiers.includes(tier)) return [];
        const most = roles.reduce<Level>((level, role) => greater(level, levelOfRole(kind, role, tier, more)), 'none');
        return atLeast(most, least) ? [number] : [];
      })
      .join(', ');
    if (enough !== '') byTiers.set(enough, [...(byTiers.get(enough) ?? []), kind.kind]);
  }
  return [...byTiers].map(([ofTiers, ofKinds]) => `(r.tier IN (${ofTiers}) AND r.kind = ANY(${add(ofKinds, 'text[]')}))`);
}

/** Records that list their readers are for these alone. */
function listedIn(
  kinds: readonly RecordKind[],
  reader: Reader,
  me: string,
  named: (some: readonly RecordKind[]) => string,
  add: Parameters['add'],
): { readonly isListed: string; readonly isReader: string } | undefined {
  const listing = kinds.filter((kind) => kind.named !== undefined);
  if (listing.length === 0) return undefined;
  const lists = (some: readonly RecordKind[], test: (list: string) => string): string =>
    any(
      [...new Set(some.map((kind) => kind.named!))].map((field) =>
        all(named(some.filter((kind) => kind.named === field)), test(`r.body -> ${add(field, 'text')}`)),
      ),
    );
  const mayRead = ({ see }: RecordKind): boolean =>
    namedRoles.some((role) => reader.roles.includes(role) && (role === 'governor' || !['none', 'own'].includes(see[role])));
  return {
    isListed: lists(listing, (list) => `jsonb_array_length(coalesce(${list}, '[]')) > 0`),
    isReader: lists(listing.filter(mayRead), (list) => `lower((${list})::text)::jsonb ? (${me})::text`),
  };
}

const any = (conditions: readonly string[]): string => {
  const possible = conditions.filter((condition) => condition !== 'false');
  return possible.length === 0 ? 'false' : `(${possible.join(' OR ')})`;
};

function all(...conditions: readonly (string | false | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined && condition !== false);
  return given.includes('false') ? 'false' : given.join(' AND ');
}
