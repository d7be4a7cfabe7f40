import * as z from 'zod/mini';

/**
 * What ties a person to one pupil. Relations are dated and come from the care team, the class lists and the family register;
 * `agency` follows from an active share instead.
 */
export const relations = ['mentor', 'teacher', 'ta', 'tutor', 'agency', 'self', 'parent'] as const;
export const Relation = /* @__PURE__ */ z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/**
 * Who somebody is in the school. A person may hold several roles; what they may see is the most that any one of them grants.
 *
 * `ta` is a teaching assistant, `tutor` a form tutor or head of year, `dsl` the designated safeguarding lead, `agency` a worker of an
 * outside agency. Governors and IT administrators are shown no record of anybody.
 */
export const roles = [
  'mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head', 'governor', 'agency', 'pupil', 'parent', 'it-admin',
] as const;
export const Role = /* @__PURE__ */ z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The relation that a role needs before it grants anything about a pupil. A role without an entry works school-wide. */
export const relationOf: Readonly<Partial<Record<Role, Relation>>> = {
  mentor: 'mentor',
  teacher: 'teacher',
  ta: 'ta',
  tutor: 'tutor',
  agency: 'agency',
  pupil: 'self',
  parent: 'parent',
};
