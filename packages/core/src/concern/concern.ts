import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { longText, shortText, timeOfDay } from '../record/fields.js';
import { stamped } from '../record/stamped.js';
import { concernCategories } from './categories.js';

/** A mark on the body, in words: where, and what it looks like. */
export const BodyMark = z.strictObject({ where: shortText(), looks: shortText(280) });

/** That the DSL has it, with a word to whoever raised it. */
export const ConcernReceipt = z.strictObject({ message: z.optional(shortText(280)) });

/** What came to mind afterwards. */
export const ConcernAddition = z.strictObject({ words: longText(4000) });

/**
 * A worry about a child's safety, told to the DSL (designated safeguarding lead). The words are all that is asked for, as they were said or as it
 * was seen; nothing else may hold anybody up. Whoever raised it sees a receipt and what they wrote, and can add to it; what the DSL does stands
 * elsewhere. It is never edited: who was wrong adds.
 *
 * Who sees: design/domain.md 6.3, "Concern". That it is written down, by whom and when, and kept as it was: Keeping children safe in
 * education, from memory.
 */
export const Concern = defineRecord('concern', {
  plural: 'concerns',
  about: 'pupil',
  tier: 'T3',
  body: z.strictObject({
    words: longText(8000),
    seen: z.optional(longText()),
    /** When it was said or seen, on the day the record is about. */
    at: z.optional(timeOfDay()),
    where: z.optional(shortText()),
    present: z.optional(shortText(280)),
    categories: z.optional(z.array(z.enum(concernCategories)).check(z.maxLength(concernCategories.length))),
    /** Somebody is in danger now: the phone comes first. */
    immediateDanger: z.optional(z.boolean()),
    marks: z.optional(z.array(BodyMark).check(z.maxLength(50))),
    pupilKnows: z.optional(z.enum(['yes', 'no', 'not-yet'])),
  }),
  recorded: z.strictObject({
    received: z.optional(z.array(stamped(ConcernReceipt)).check(z.maxLength(50))),
    additions: z.optional(z.array(stamped(ConcernAddition)).check(z.maxLength(200))),
    closing: z.optional(longText(2000)),
  }),
  states: ['raised', 'received', 'closed'],
  actions: {
    receive: {
      from: ['raised'], to: 'received', by: ['dsl'], input: ConcernReceipt, append: 'received',
      example: { message: 'Thank you. I have it, and I am seeing her today.' },
    },
    add: {
      from: ['raised', 'received', 'closed'], by: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'head'], input: ConcernAddition,
      append: 'additions', event: 'added-to', example: { words: 'It was before the bell, so about twenty to nine.' },
    },
    close: {
      from: ['received'], to: 'closed', by: ['dsl'], input: z.strictObject({ closing: longText(2000) }),
      example: { closing: 'Spoken with Amelia and with her mother; the plan stands in the chronology.' },
    },
    reopen: { from: ['closed'], to: 'received', by: ['dsl'], event: 'reopened' },
  },
  create: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
  createFor: 'anyone',
  edit: { by: [] },
  see: { dsl: 'full', head: 'summary' },
  authorSees: 'summary',
  summary: {
    all: ['categories', 'immediateDanger', 'received'],
    author: ['words', 'seen', 'at', 'where', 'present', 'categories', 'immediateDanger', 'marks', 'pupilKnows', 'received', 'additions'],
  },
  keep: { for: 'child-protection-file' },
  example: { words: '“I don’t want to go home on Fridays.” She said it while we walked back to class, and then spoke of the bus.' },
});
export type Concern = z.infer<typeof Concern.record>;
