import * as z from 'zod/mini';

/** What ties a person to one pupil. Relations are dated and come from the care team, the class lists and the family register. */
export const relations = ['mentor', 'teacher', 'self', 'parent'] as const;
export const Relation = /* @__PURE__ */ z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** Who somebody is in the school. A person may hold several roles; what they may see is the most that any one of them grants. */
export const roles = ['mentor', 'teacher', 'senco', 'dsl', 'head', 'pupil', 'parent'] as const;
export const Role = /* @__PURE__ */ z.enum(roles);
export type Role = z.infer<typeof Role>;

/**
 * The relation that a role needs before it grants anything about a pupil. A role without an entry works school-wide:
 * SENCO, DSL (designated safeguarding lead) and head teacher.
 */
export const relationOf: Readonly<Partial<Record<Role, Relation>>> = {
  mentor: 'mentor',
  teacher: 'teacher',
  pupil: 'self',
  parent: 'parent',
};
