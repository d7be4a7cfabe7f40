import type { Level } from './level.js';
import type { Role } from './roles.js';

/**
 * Who is shown what of a pupil besides records. Read like a kind's `see` table; the tier is T0. Where every role of a reader says
 * `none` of the pupil, there is no such pupil to them.
 *
 * - `pupil`: full adds the date of birth to name, year and registration group.
 * - `attendance`: summary is the figures, full the register with its codes as well.
 * - `careTeam`: the adults around the pupil. Summary names the mentors alone.
 *
 * Source: design/domain.md 6.3, rows "Demographics" and "Attendance codes".
 */
export const resources = {
  pupil: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'full', dsl: 'full', head: 'full',
    governor: 'none', agency: 'summary', pupil: 'full', parent: 'full', 'it-admin': 'none',
  },
  attendance: {
    mentor: 'full', teacher: 'summary', ta: 'none', tutor: 'full', senco: 'full', 'attendance-officer': 'full', dsl: 'full', head: 'full',
    governor: 'none', agency: 'none', pupil: 'summary', parent: 'full', 'it-admin': 'none',
  },
  careTeam: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'full',
    governor: 'none', agency: 'none', pupil: 'summary', parent: 'summary', 'it-admin': 'none',
  },
} as const satisfies Record<string, Readonly<Record<Role, Level>>>;

export type Resource = keyof typeof resources;

/** Who may put a mentor on a care team, or take one off. */
export const careTeamBy: readonly Role[] = ['senco', 'dsl', 'head'];
