import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { date, id, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** Checks of the single central record. Source: Keeping children safe in education, part three, from memory. */
export const staffChecks = ['identity', 'dbs', 'barred-list', 'right-to-work', 'references', 'overseas', 'prohibition'] as const;

/** What mentors are trained in; our own list. */
export const trainingCourses = ['safeguarding', 'prevent', 'first-aid', 'mental-health', 'restorative', 'mentoring', 'data-protection', 'other'] as const;

/** A check that somebody saw. Certificates are not copied here. */
export const StaffCheck = z.strictObject({ check: z.enum(staffChecks), on: date(), reference: z.optional(shortText()) });

/** A course that was taken. */
export const Training = z.strictObject({ course: z.enum(trainingCourses), title: z.optional(shortText()), on: date(), expiresOn: z.optional(date()) });

const skills = { skills: z.optional(z.array(shortText()).check(z.maxLength(30))), languages: z.optional(z.array(shortText()).check(z.maxLength(20))) };

const hours = () => z.number().check(z.minimum(0), z.maximum(60));

/**
 * Who a mentor is as a colleague: the hours of the contract and what of them is not for pupils, how many cases are right, who supervises,
 * which checks and courses there are and what they are good at. `profileDue` says what is due; `capacity` reckons with the week.
 *
 * Who sees: the mentor themself, the head, the DSL for the checks, the SENCO what it takes to match a pupil (our own).
 */
export const MentorProfile = defineRecord('mentor-profile', {
  plural: 'mentor-profiles',
  about: 'staff',
  tier: 'T1',
  body: z.strictObject({
    /** Hours in a week of term, as `capacity` takes them. */
    week: z.strictObject({ contracted: hours(), admin: hours(), duty: z.optional(hours()), travel: z.optional(hours()), groups: z.optional(hours()) }),
    termTimeOnly: z.boolean(),
    caseloadCap: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
    supervisor: z.optional(id()),
    lineManager: z.optional(id()),
    ...skills,
  }),
  recorded: z.strictObject({
    checks: z.optional(z.array(stamped(StaffCheck)).check(z.maxLength(100))),
    training: z.optional(z.array(stamped(Training)).check(z.maxLength(300))),
    leftOn: z.optional(date()),
  }),
  states: ['active', 'left'],
  actions: {
    check: {
      from: ['active'], by: ['head', 'dsl'], input: StaffCheck, append: 'checks', event: 'checked', example: { check: 'dbs', on: '2026-09-01', reference: 'On the update service' },
    },
    train: {
      from: ['active'], by: ['mentor', 'head', 'dsl'], input: Training, append: 'training', event: 'trained',
      example: { course: 'safeguarding', title: 'Annual update', on: '2026-09-02' },
    },
    describe: {
      from: ['active'], by: ['mentor'], input: z.strictObject(skills), event: 'described', example: { skills: ['Worry ladder', 'Lego'], languages: ['Romanian'] },
    },
    leave: { from: ['active'], to: 'left', by: ['head'], input: z.strictObject({ leftOn: date() }), example: { leftOn: '2027-08-31' } },
  },
  create: ['head', 'dsl'],
  edit: { by: ['head'], in: ['active'] },
  see: { mentor: 'full', senco: 'summary', dsl: 'full', head: 'full' },
  summary: ['week', 'termTimeOnly', 'caseloadCap', 'skills', 'languages'],
  keep: { for: 'staff-file' },
  example: {
    week: { contracted: 36, admin: 6, duty: 2.5, groups: 2 }, termTimeOnly: true, caseloadCap: 18, skills: ['Worry ladder', 'Young carers'], languages: ['English', 'Welsh'],
  },
});
export type MentorProfile = z.infer<typeof MentorProfile.record>;
