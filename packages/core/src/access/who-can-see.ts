import type { Person } from '../people/person.js';
import { raisedTier, type Raise } from '../record/raising.js';
import { decide, isListed, levelOfRole, readsByName } from './decide.js';
import { levels, type Level } from './level.js';
import type { Policy } from './policy.js';
import { redact } from './redact.js';
import { relationOf, type Relation, type Role } from './roles.js';
import { rolesFor, type Slice, type Standing } from './standing.js';
import type { Tier } from './tier.js';

/** A record as it would be saved. */
export interface WouldBe {
  readonly kind: Policy & { readonly tier: Tier; readonly raises?: readonly Raise[] };
  /** By default the kind's. What the fields say may raise it. */
  readonly tier?: Tier | undefined;
  /** The id of the person who writes it. */
  readonly author?: string | undefined;
  /** Of a kind about staff, the id of the member of staff. */
  readonly staff?: string | undefined;
  /** The kind's own fields: its paragraphs and the readers whom it names are looked at. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** Somebody who might read it: the pupil, the people around, and those who work for the whole school. */
export interface PossibleReader {
  readonly person: Pick<Person, 'id'>;
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  readonly barred?: boolean | undefined;
  readonly glass?: boolean | undefined;
  readonly slice?: Slice | undefined;
}

/** Why somebody is shown something, or nothing. */
export const sightReasons = [
  'wrote-it', 'named', 'their-own', 'relation', 'school-wide', 'share', 'broken-glass',
  'barred', 'not-told', 'not-named', 'not-related', 'tier', 'kind',
] as const;
export type SightReason = (typeof sightReasons)[number];

/** What one person would be shown. */
export interface Sight<Reader> {
  readonly person: Reader;
  /** The role that grants the most; undefined where none does. */
  readonly role: Role | undefined;
  readonly sees: Level;
  /** Some paragraphs would be left out. */
  readonly inPart: boolean;
  readonly because: SightReason;
}

/**
 * Who would be shown what of a record, and why, before it is saved; those who see most first, and those who see nothing with the reason.
 *
 * | because | |
 * |---|---|
 * | wrote-it, named | they write it, or it lists them |
 * | relation, school-wide | their role, through its relation to the pupil or for the whole school |
 * | their-own | it is about them, a member of staff |
 * | share, broken-glass | a share with an agency, or a glass broken within the hour |
 * | barred, not-told | a court order; or it is kept from whom it is about |
 * | not-named, not-related | it lists others, or was with another parent; or no role of theirs stands in the relation it needs |
 * | tier, kind | records so sensitive, or of this kind, are not for their roles |
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const sam = { person: { id: 's1', given: 'Sam', family: 'Field' }, roles: ['mentor'], relations: ['mentor'] } as const;
 * const anita = { person: { id: 's2', given: 'Anita', family: 'Roy' }, roles: ['teacher'], relations: ['teacher'] } as const;
 * whoCanSee({ kind: Goal, tier: 'T2' }, [anita, sam]).map(({ person, sees, because }) => `${person.given}: ${sees}, ${because}`);
 * // → ['Sam: full, relation', 'Anita: none, tier']
 * ```
 */
export function whoCanSee<Reader extends PossibleReader>(record: WouldBe, school: readonly Reader[]): Sight<Reader['person']>[] {
  const sights = school.map((reader) => sightOf(record, reader));
  return sights.sort((a, b) => levels.indexOf(b.sees) - levels.indexOf(a.sees));
}

function sightOf<Reader extends PossibleReader>({ kind, tier: chosen = kind.tier, author, staff, fields = {} }: WouldBe, reader: Reader): Sight<Reader['person']> {
  const tier = raisedTier({ raises: kind.raises ?? [] }, chosen, fields);
  const { person, ...around } = reader;
  const listed = kind.named === undefined ? undefined : (fields[kind.named] as readonly string[] | undefined);
  const standing: Standing = {
    ...around,
    relations: kind.about === 'staff' ? (person.id === staff ? ['self'] : []) : around.relations,
    author: person.id === author,
    party: kind.party !== undefined && fields[kind.party] === person.id,
    named: listed === undefined || listed.length === 0 ? undefined : listed.includes(person.id),
  };
  const view = redact(kind, { ...fields, tier }, standing);
  const count = (of: Readonly<Record<string, unknown>> | undefined): number =>
    kind.paragraphs === undefined ? 0 : ((of?.[kind.paragraphs] ?? []) as readonly unknown[]).length;
  const sees = (view?.['view'] ?? 'none') as Level;
  const role = mostGranting(kind, tier, standing);
  return {
    person,
    role,
    sees,
    inPart: (sees === 'full' || sees === 'summary') && count(view) < count(fields),
    because: decide(kind, tier, standing) === 'none' ? whyNot(kind, standing) : why(kind, tier, standing, role),
  };
}

function mostGranting(kind: Policy, tier: Tier, standing: Standing): Role | undefined {
  if (isListed(kind, standing)) return undefined;
  const granting = rolesFor(standing, kind.about).map((role) => ({ role, level: levels.indexOf(levelOfRole(kind, role, tier, standing)) }));
  return granting.filter(({ level }) => level > 0).sort((a, b) => b.level - a.level)[0]?.role;
}

function why(kind: Policy, tier: Tier, standing: Standing, role: Role | undefined): SightReason {
  if (readsByName(kind, standing)) return 'named';
  if (standing.author && (role === undefined || kind.authorSees === 'full')) return 'wrote-it';
  if (role === 'agency') return 'share';
  if (levelOfRole(kind, role!, tier, { ...standing, glass: false }) !== levelOfRole(kind, role!, tier, standing)) return 'broken-glass';
  if (relationOf[role!] === undefined) return 'school-wide';
  return kind.about === 'staff' ? 'their-own' : 'relation';
}

function whyNot(kind: Policy, standing: Standing): SightReason {
  if (standing.barred) return 'barred';
  if (kind.hideFromSubject && standing.relations.includes('self')) return 'not-told';
  if (standing.named === false) return 'not-named';
  const counting = rolesFor(standing, kind.about);
  if (counting.length === 0) return 'not-related';
  if (kind.party !== undefined && !standing.party && counting.includes('parent')) return 'not-named';
  return counting.some((role) => !['none', 'own'].includes(kind.see[role])) ? 'tier' : 'kind';
}
