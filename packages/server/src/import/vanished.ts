import type { Roster } from './roster.js';

/** Pupils who were on roll in one school and are not in its new roster. */
export interface Vanished {
  /** Their source ids. They count as leavers; nothing of them is deleted. */
  readonly pupils: readonly string[];
  /** How many were on roll. */
  readonly of: number;
  /** More than one in ten: rather a broken export than a good-bye. An import stops here unless a person confirms it. */
  readonly tooMany: boolean;
}

/**
 * Compares a school's pupils on roll with a new roster. The ten per cent are counted in whole pupils: 3 of 30 may leave, 4 may not.
 *
 * @param school the source id of the school
 * @param onRoll source ids of its pupils known to be on roll
 */
export function vanishedPupils(roster: Roster, school: string, onRoll: Iterable<string>): Vanished {
  const still = new Set(roster.pupils.filter((pupil) => pupil.school === school && pupil.active).map(({ sourceId }) => sourceId));
  const known = [...new Set(onRoll)];
  const pupils = known.filter((sourceId) => !still.has(sourceId));
  return { pupils, of: known.length, tooMany: pupils.length * 10 > known.length };
}
