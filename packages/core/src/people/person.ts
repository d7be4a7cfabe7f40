import * as z from 'zod/mini';
import { Role, Relation } from '../access/roles.js';
import { date, id, shortText } from '../record/fields.js';

const name = {
  given: shortText(100),
  family: shortText(100),
  /** What the person is called, where it differs from the given name. */
  preferred: z.optional(shortText(100)),
};

/** Somebody at the school, or a parent or professional around a pupil, as others are told of them. */
export const Person = z.strictObject({ id: id(), ...name });
export type Person = z.infer<typeof Person>;

/** A pupil, as much of them as the reader may know. `yearGroup` is the English year: 0 reception, 1 to 13. */
export const Pupil = z.strictObject({
  id: id(),
  ...name,
  yearGroup: z.optional(z.int().check(z.minimum(-2), z.maximum(14))),
  registrationGroup: z.optional(shortText(50)),
  /** Only to those who see all of the pupil's entry. */
  birthDate: z.optional(date()),
});
export type Pupil = z.infer<typeof Pupil>;

/** A tie between an adult, or the pupil, and a pupil. Dated: what ended yesterday grants nothing today. */
export const Relationship = z.strictObject({
  pupil: id(),
  person: id(),
  relation: Relation,
  from: z.optional(date()),
  to: z.optional(date()),
  /** A court order or no-contact bar: the person is shown nothing of this pupil, not even counts. */
  barred: z.boolean(),
});
export type Relationship = z.infer<typeof Relationship>;

/** One adult around a pupil. */
export const CareTeamMember = z.strictObject({ person: Person, relation: Relation, roles: z.array(Role), from: z.optional(date()), to: z.optional(date()) });
export type CareTeamMember = z.infer<typeof CareTeamMember>;
