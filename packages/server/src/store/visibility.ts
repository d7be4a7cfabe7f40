import {
  greater,
  lesser,
  levels,
  relationOf,
  tierCeiling,
  tiers,
  type Level,
  type Relation,
  type Role,
} from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Parameters } from './parameters.js';
import type { Reader } from './reader.js';

/** What a reader may see, as SQL over `record r`. It says the same as core's `decide()`; a test compares them case by case. */
export interface Visibility {
  /** True for the rows shown at the level asked for or above. */
  readonly where: string;
  /**
   * How much of the row is shown, as the level's place in `levels`. Made when asked for: a parameter that no condition names is an
   * error.
   */
  readonly level: () => string;
}

/**
 * The kinds' tables and the tier ceilings as conditions for this reader. Every kind is named, so that rows of a kind that is not in the
 * catalogue stay hidden; no policy table is joined, which is hundreds of times slower.
 */
export function visibility(kinds: readonly RecordKind[], reader: Reader, least: Level, { add }: Parameters): Visibility {
  const shown = kinds.filter(({ kind }) => reader.onlyKinds?.has(kind) ?? true);
  if (shown.length === 0) return { where: 'false', level: () => '0' };
  const me = add(reader.person.id, 'uuid');
  const sources = sourcesOf(shown, reader, add);
  const seenAt = (level: Level): string =>
    any(
      sources.flatMap(({ where, table }) => {
        const groups = groupsOf(table, level, add);
        return groups.length === 0 ? [] : [all(where?.(), any(groups))];
      }),
    );

  return {
    where: all(
      `r.kind = ANY(${add(
        shown.map(({ kind }) => kind),
        'text[]',
      )})`,
      reader.barred.size > 0 && `(r.pupil IS NULL OR r.pupil <> ALL(${add([...reader.barred], 'uuid[]')}))`,
      reader.onlyPupils && `r.pupil = ANY(${add([...reader.onlyPupils], 'uuid[]')})`,
      // Without a school-wide role the planner should begin with the few pupils there are.
      sources.every(({ pupils }) => pupils !== undefined) && `(r.author = ${me} OR r.pupil = ANY(${add(allPupils(sources), 'uuid[]')}))`,
      any([`r.author = ${me}`, seenAt(least)]),
    ),
    level: () => {
      const wanted = levels.slice(levels.indexOf(least)).toReversed();
      const whens = wanted.map((level) => `WHEN ${seenAt(level)} THEN ${levels.indexOf(level)}`);
      return `CASE WHEN r.author = ${me} THEN ${levels.indexOf('full')} ${whens.join(' ')} ELSE 0 END`;
    },
  };
}

/** What the reader is granted by their school-wide roles, or by one relation. */
interface Source {
  readonly where: (() => string) | undefined;
  readonly pupils: readonly string[] | undefined;
  readonly table: GrantTable;
}

/** By kind, the level for each tier. */
type GrantTable = ReadonlyMap<string, readonly Level[]>;

function sourcesOf(kinds: readonly RecordKind[], reader: Reader, add: Parameters['add']): Source[] {
  const needed = new Map<Relation | undefined, Role[]>();
  for (const role of reader.roles) needed.set(relationOf[role], [...(needed.get(relationOf[role]) ?? []), role]);
  return [...needed].flatMap(([relation, roles]): Source[] => {
    const table = grantTable(kinds, roles);
    if (relation === undefined) return [{ where: undefined, pupils: undefined, table }];
    const pupils = [...(reader.relations.get(relation) ?? [])];
    let named: string | undefined;
    return pupils.length === 0 ? [] : [{ where: () => `r.pupil = ANY(${(named ??= add(pupils, 'uuid[]'))})`, pupils, table }];
  });
}

const grantTable = (kinds: readonly RecordKind[], roles: readonly Role[]): GrantTable =>
  new Map(
    kinds.map(({ kind, see }) => [
      kind,
      tiers.map((tier) =>
        roles.reduce<Level>((most, role) => {
          const grant = see[role];
          // `own` is what an author sees of every kind.
          return grant === 'own' ? most : greater(most, lesser(grant, tierCeiling[role][tier]));
        }, 'none'),
      ),
    ]),
  );

/** Kinds that show the same tiers at this level or above stand in one condition. */
function groupsOf(table: GrantTable, least: Level, add: Parameters['add']): string[] {
  const byTiers = new Map<string, string[]>();
  for (const [kind, ofTier] of table) {
    const enough = ofTier.flatMap((level, tier) => (levels.indexOf(level) >= levels.indexOf(least) ? [tier] : [])).join(', ');
    if (enough !== '') byTiers.set(enough, [...(byTiers.get(enough) ?? []), kind]);
  }
  return [...byTiers].map(([ofTiers, ofKinds]) => `(r.tier IN (${ofTiers}) AND r.kind = ANY(${add(ofKinds, 'text[]')}))`);
}

const allPupils = (sources: readonly Source[]): string[] => [...new Set(sources.flatMap(({ pupils }) => pupils ?? []))];

const any = (conditions: readonly string[]): string => {
  const possible = conditions.filter((condition) => condition !== 'false');
  return possible.length === 0 ? 'false' : `(${possible.join(' OR ')})`;
};

function all(...conditions: readonly (string | false | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined && condition !== false);
  return given.includes('false') ? 'false' : given.join(' AND ');
}
