import { audienceOf, type Level, type Policy, type Role, type Tier } from '@learning-mentor/core/access';

/** How a widget says who would be shown what. */
export interface AudienceWords<Line extends string> {
  /** The sentences there may be, that of those who see most first. */
  readonly order: readonly Line[];
  /** In which of them a role stands that would be shown so much. */
  readonly lineOf: (role: Role, sees: Level) => Line;
  /** What a role is called: several names where it is several people, none where it is not to be named. */
  readonly namesOf: (role: Role) => readonly string[];
  /** Who stands first in a sentence besides the roles: the reader. */
  readonly first?: (line: Line) => readonly string[];
  readonly say: (line: Line, names: readonly string[], roles: readonly Role[]) => string;
}

/** Who would be shown what of a record of this kind and tier, as sentences: those who are shown the same stand in one. */
export function audienceWords<Line extends string>(kind: Pick<Policy, 'see' | 'upTo'>, tier: Tier, { order, lineOf, namesOf, first, say }: AudienceWords<Line>): string[] {
  const audience = audienceOf(kind, tier);
  return order.flatMap((line) => {
    const roles = audience.filter(({ role, sees }) => lineOf(role, sees) === line).map(({ role }) => role);
    const names = [...(first?.(line) ?? []), ...roles.flatMap(namesOf)];
    return names.length === 0 ? [] : [say(line, names, roles)];
  });
}
