import type { Level } from './level.js';
import type { Role } from './roles.js';

/**
 * Who is shown what of a pupil besides records. Read like a kind's `see` table; the tier is T0.
 *
 * - `pupil`: full adds the date of birth to name, year and registration group.
 * - `attendance`: summary is the figures, full the register with its codes as well.
 * - `careTeam`: the adults around the pupil. Summary names the mentors alone.
 *
 * Source: design/domain.md 6.3.
 */
export const resources = {
  pupil: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'full', pupil: 'full', parent: 'full' },
  attendance: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'full', pupil: 'summary', parent: 'full' },
  careTeam: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'full', pupil: 'summary', parent: 'summary' },
} as const satisfies Record<string, Readonly<Record<Role, Level>>>;

export type Resource = keyof typeof resources;

/** Who may put a mentor on a care team, or take one off. */
export const careTeamBy: readonly Role[] = ['senco', 'dsl', 'head'];
