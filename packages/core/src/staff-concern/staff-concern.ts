import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, longText, shortText, timeOfDay } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** How grave it seems to whoever raises it. Source: Keeping children safe in education, part four, from memory. */
export const staffConcernLevels = ['allegation', 'low-level', 'not-sure'] as const;

/** What was decided: whether the harm threshold is met decides whether the LADO (local authority designated officer) is told. From memory. */
export const staffConcernDecisions = ['lado', 'low-level-recorded', 'no-action'] as const;

/** That the head, or the chair of governors, has it. */
export const StaffConcernReceipt = z.strictObject({ message: z.optional(shortText(280)) });

/** What came to mind afterwards. */
export const StaffConcernAddition = z.strictObject({ words: longText(4000) });

const decided = { decision: z.enum(staffConcernDecisions), rationale: longText(2000) };

/**
 * A worry about how a member of staff behaves towards children, apart from every pupil's file. It goes to the persons it names as readers: the
 * head, or the chair of governors where it is about the head (`routeStaffConcern`). The DSL does not see it, nor does whom it is about; who
 * raised it keeps a receipt. It is not edited: who was wrong adds.
 *
 * Source: design/domain.md 1.7 and 6.3, "Staff allegation / low-level"; Keeping children safe in education, part four, from memory.
 */
export const StaffConcern = defineRecord('staff-concern', {
  plural: 'staff-concerns',
  about: 'staff',
  tier: 'T4',
  body: z.strictObject({
    words: longText(8000),
    readers: z.array(id()).check(z.minLength(1), z.maxLength(20)),
    level: z.optional(z.enum(staffConcernLevels)),
    at: z.optional(timeOfDay()),
    where: z.optional(shortText()),
    present: z.optional(shortText(280)),
  }),
  recorded: z.strictObject({
    received: z.optional(z.array(stamped(StaffConcernReceipt)).check(z.maxLength(50))),
    additions: z.optional(z.array(stamped(StaffConcernAddition)).check(z.maxLength(200))),
    ...z.partial(z.strictObject(decided)).shape,
  }),
  states: ['raised', 'received', 'decided'],
  actions: {
    receive: {
      from: ['raised'], to: 'received', by: ['head', 'governor'], input: StaffConcernReceipt, append: 'received',
      example: { message: 'Thank you for telling me. I have read it.' },
    },
    add: {
      from: ['raised', 'received', 'decided'], by: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
      input: StaffConcernAddition, append: 'additions', event: 'added-to', example: { words: 'It was the second time this month.' },
    },
    decide: {
      from: ['received'], to: 'decided', by: ['head', 'governor'], input: z.strictObject(decided),
      example: { decision: 'low-level-recorded', rationale: 'Spoken with; a reminder of the code of conduct, and no sign of harm.' },
    },
  },
  create: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
  createFor: 'anyone',
  edit: { by: [] },
  see: { head: 'full' },
  authorSees: 'summary',
  hideFromSubject: true,
  summary: { all: [], author: ['words', 'level', 'at', 'where', 'present', 'received', 'additions'] },
  named: 'readers',
  keep: { for: 'staff-allegation' },
  example: {
    words: 'He sent a pupil a message from his own phone in the evening. The pupil showed it to me and thought nothing of it.',
    readers: ['0199a000-0000-7000-8000-000000000006'], level: 'low-level',
  },
});
export type StaffConcern = z.infer<typeof StaffConcern.record>;
