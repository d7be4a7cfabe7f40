import { greater, type Level } from './level.js';
import type { Role } from './roles.js';
import { rolesFor, type Standing } from './standing.js';

/**
 * Who is shown what of a pupil besides records. Read like a kind's `see` table; no ceiling lies over it. Where every role of a reader
 * says `none` of the pupil, there is no such pupil to them.
 *
 * - `pupil`: full adds the date of birth to name, year and registration group.
 * - `attendance`: summary is the figures, full the register with its codes as well.
 * - `careTeam`: the adults around the pupil. Summary names the mentors alone.
 * - `sen`: status and needs. Summary is what helps in class.
 * - `socialCare`: child in need, child protection plan, looked after. Exists says that the DSL should be asked, not which of them it is;
 *   summary names it, without what lies behind.
 * - `flags`: the other flags of vulnerability. Summary is what adults should have in mind: English as an additional language, not a young carer.
 * - `screening`: what was flagged, and why. Summary is that it was, and which area.
 * - `impact`: what support was given, what came of it and what it cost.
 * - `accessLog`: who looked at what, when and with what reason. Summary is who looked. What one looked at oneself is anybody's own.
 *
 * The last six have no storage and no route of ours yet: whoever adds one, or shows them in a system of their own, reads the table. `none`
 * of pupil or parent is no refusal of what they may ask for (a subject access request), which is answered outside, with redaction; and what
 * the DSL shares from need to know is written down as a record. An IT administrator's audit metadata is not the access log.
 *
 * Source: design/domain.md 6.3, rows "Demographics", "Attendance codes", "SEN status", "CIN/CP/LAC flag", "Other flags", "Flags and
 * explanations", "Impact and cost" and "Access log"; `careTeam` and what a summary holds are our own.
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
  sen: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'summary', senco: 'full', 'attendance-officer': 'none', dsl: 'full', head: 'full',
    governor: 'none', agency: 'summary', pupil: 'full', parent: 'full', 'it-admin': 'none',
  },
  socialCare: {
    mentor: 'exists', teacher: 'none', ta: 'none', tutor: 'exists', senco: 'summary', 'attendance-officer': 'exists', dsl: 'full', head: 'summary',
    governor: 'none', agency: 'summary', pupil: 'none', parent: 'none', 'it-admin': 'none',
  },
  flags: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'full',
    governor: 'none', agency: 'summary', pupil: 'full', parent: 'full', 'it-admin': 'none',
  },
  screening: {
    mentor: 'full', teacher: 'summary', ta: 'none', tutor: 'full', senco: 'full', 'attendance-officer': 'full', dsl: 'full', head: 'full',
    governor: 'none', agency: 'none', pupil: 'full', parent: 'full', 'it-admin': 'none',
  },
  impact: {
    mentor: 'full', teacher: 'none', ta: 'none', tutor: 'none', senco: 'full', 'attendance-officer': 'none', dsl: 'full', head: 'full',
    governor: 'none', agency: 'none', pupil: 'none', parent: 'none', 'it-admin': 'none',
  },
  accessLog: {
    mentor: 'none', teacher: 'none', ta: 'none', tutor: 'none', senco: 'none', 'attendance-officer': 'none', dsl: 'full', head: 'full',
    governor: 'none', agency: 'none', pupil: 'summary', parent: 'none', 'it-admin': 'none',
  },
} as const satisfies Record<string, Readonly<Record<Role, Level>>>;

export type Resource = keyof typeof resources;

/**
 * How much of something of a pupil's that is no record a reader is shown: the most that any of their counting roles grants.
 *
 * @example
 * ```ts
 * levelOfResource('attendance', { roles: ['teacher'], relations: ['teacher'] }); // → 'summary'
 * levelOfResource('attendance', { roles: ['teacher'], relations: [] }); // → 'none'
 * ```
 */
export const levelOfResource = (resource: Resource, standing: Standing): Level =>
  rolesFor(standing).reduce<Level>((most, role) => greater(most, resources[resource][role]), 'none');

/**
 * Who is told figures about many pupils of a resource or of a kind of record, with nobody named: no count below `fewestShown` (ten pupils;
 * `suppressCounts` hides them), and of concerns how many there were and nothing else. It needs no relation, so that a mentor is told
 * figures of pupils who are others' to support. Whoever is shown each pupil's may count them. We have no route for it yet.
 *
 * Source: design/domain.md 6.3, the cells `A`.
 */
export const aggregates: Readonly<Record<string, readonly Role[]>> = {
  attendance: ['governor'],
  sen: ['governor'],
  socialCare: ['governor'],
  flags: ['governor'],
  screening: ['governor'],
  impact: ['mentor', 'teacher', 'tutor', 'attendance-officer', 'governor'],
  'behaviour-incident': ['governor'],
  'barrier-assessment': ['governor'],
  'questionnaire-result': ['governor'],
  plan: ['governor'],
  goal: ['governor'],
  'agency-involvement': ['governor'],
  concern: ['governor'],
};

/** Who may put a mentor on a care team, or take one off. */
export const careTeamBy: readonly Role[] = ['senco', 'dsl', 'head'];
