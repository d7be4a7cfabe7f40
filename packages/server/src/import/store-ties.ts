import { groupBy } from './group-by.js';
import type { Roster, RosterGroup, RosterMembership } from './roster.js';

/** A tie that the roster knows of. Both days belong to it. */
export interface RosterTie {
  /** Source ids. */
  readonly pupil: string;
  readonly person: string;
  readonly relation: 'teacher' | 'parent';
  readonly from: string | null;
  readonly to: string | null;
}

const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * Who teaches whom, by the classes and registration groups of one school, and who is whose parent. A teacher's aide gets no tie; nor does a
 * `relative`, of whom OneRoster does not say that they have a parent's rights.
 */
export function tiesOf(roster: Roster, school: string): RosterTie[] {
  const groups = new Set(roster.groups.filter((group) => group.school === school).map(({ sourceId }) => sourceId));
  const byGroup = groupBy(roster.memberships.filter(({ group }) => groups.has(group)), ({ group }) => group);
  const ties = new Map<string, RosterTie>();
  for (const members of byGroup.values()) {
    const pupils = members.filter(({ role }) => role === 'pupil');
    for (const teacher of members.filter(({ role }) => role === 'teacher')) {
      for (const pupil of pupils) {
        const shared = overlap(teacher, pupil);
        if (!shared) continue;
        const key = `${pupil.person}\n${teacher.person}`;
        const known = ties.get(key);
        ties.set(key, { pupil: pupil.person, person: teacher.person, relation: 'teacher', ...(known ? union(known, shared) : shared) });
      }
    }
  }
  const parents = roster.parents
    .filter((parent) => parent.school === school && parent.active && parent.role !== 'relative')
    .flatMap(({ sourceId, pupils }) => pupils.map((pupil): RosterTie => ({ pupil, person: sourceId, relation: 'parent', from: null, to: null })));
  return [...ties.values(), ...parents];
}

type Span = Pick<RosterTie, 'from' | 'to'>;

/** The days on which both are in the group. OneRoster names the first day that somebody is no longer in it. */
function overlap(a: RosterMembership, b: RosterMembership): Span | undefined {
  const from = [a.from, b.from].filter((date) => date !== undefined).sort().at(-1) ?? null;
  const end = [a.to, b.to].filter((date) => date !== undefined).sort()[0];
  const to = end === undefined ? null : dayBefore(end);
  return from !== null && to !== null && to < from ? undefined : { from, to };
}

/** A pupil may have a teacher in two subjects, or again after a break: one tie for all of it. */
function union(a: Span, b: Span): Span {
  return {
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
  };
}

/** The registration group of each pupil today, by source id: the one begun last, else the first that is to come. */
export function registrationGroups(roster: Roster, school: string, today: string): Map<string, RosterGroup> {
  const registration = new Map(roster.groups.filter((group) => group.school === school && group.kind === 'registration').map((group) => [group.sourceId, group]));
  const held = new Map<string, RosterMembership>();
  for (const membership of roster.memberships) {
    if (membership.role !== 'pupil' || !registration.has(membership.group) || (membership.to !== undefined && membership.to <= today)) continue;
    const other = held.get(membership.person);
    if (!other || isNearer(membership, other, today)) held.set(membership.person, membership);
  }
  return new Map([...held].map(([person, { group }]) => [person, registration.get(group)!]));
}

function isNearer(a: RosterMembership, b: RosterMembership, today: string): boolean {
  const [begunA, begunB] = [(a.from ?? '') <= today, (b.from ?? '') <= today];
  if (begunA !== begunB) return begunA;
  return begunA ? (a.from ?? '') > (b.from ?? '') : (a.from ?? '') < (b.from ?? '');
}
