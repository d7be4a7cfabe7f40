import type { Level } from './level.js';
import type { Role } from './roles.js';
import type { Tier } from './tier.js';

const nothing = { T0: 'none', T1: 'none', T2: 'none', T3: 'none', T4: 'none' } as const;

/**
 * The most that a role is ever shown of a record about a pupil of a tier, whatever the record's kind says. It matters when somebody raises the
 * tier of one record: a goal marked T3 leaves the teacher's and the parent's view at once.
 *
 * Source: design/domain.md 6.3. T4 is for named people; where a record names none, for the DSL alone.
 */
export const tierCeiling: Readonly<Record<Role, Readonly<Record<Tier, Level>>>> = {
  mentor: { T0: 'full', T1: 'full', T2: 'full', T3: 'exists', T4: 'none' },
  teacher: { T0: 'full', T1: 'full', T2: 'none', T3: 'none', T4: 'none' },
  ta: { T0: 'full', T1: 'full', T2: 'none', T3: 'none', T4: 'none' },
  tutor: { T0: 'full', T1: 'full', T2: 'summary', T3: 'none', T4: 'none' },
  senco: { T0: 'full', T1: 'full', T2: 'full', T3: 'exists', T4: 'none' },
  'attendance-officer': { T0: 'full', T1: 'full', T2: 'summary', T3: 'none', T4: 'none' },
  dsl: { T0: 'full', T1: 'full', T2: 'full', T3: 'full', T4: 'full' },
  head: { T0: 'full', T1: 'full', T2: 'summary', T3: 'summary', T4: 'none' },
  governor: nothing,
  agency: { T0: 'summary', T1: 'summary', T2: 'summary', T3: 'none', T4: 'none' },
  pupil: { T0: 'full', T1: 'full', T2: 'summary', T3: 'none', T4: 'none' },
  parent: { T0: 'full', T1: 'full', T2: 'summary', T3: 'none', T4: 'none' },
  'it-admin': nothing,
};

/** Whether a tier is above the highest that a kind names, if it names one. */
export const isAbove = (tier: Tier, highest: Tier = 'T4'): boolean => tier > highest;
