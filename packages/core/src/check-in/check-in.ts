import * as z from 'zod/mini';
import { ItemAnswer, packKey, packVersion } from '../questionnaire-result/fields.js';
import { defineRecord } from '../record/define.js';
import { longText, shortText } from '../record/fields.js';

/**
 * A pupil says how their week was: a face, a few answers of the "My week" pack if they like, words if they like, and whether they want to
 * talk. It is the pupil's own; the mentor reads it and answers. Nobody has shown that it measures anything: it is for talking about.
 */
export const CheckIn = defineRecord('check-in', {
  plural: 'check-ins',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    /** How the pupil says they feel, 1 really hard to 5 great. */
    mood: z.int().check(z.minimum(1), z.maximum(5)),
    pack: z.optional(packKey()),
    packVersion: z.optional(packVersion()),
    answers: z.optional(z.array(ItemAnswer).check(z.minLength(1), z.maxLength(30))),
    pupilWords: z.optional(longText(1000)),
    wantsToTalk: z.optional(z.boolean()),
  }),
  recorded: z.strictObject({ reply: z.optional(shortText(280)) }),
  links: { case: 'case', session: 'session', goals: { kind: 'goal', many: true } },
  states: ['sent', 'read'],
  actions: {
    acknowledge: { from: ['sent'], to: 'read', by: ['mentor', 'dsl'], input: z.strictObject({ reply: z.optional(shortText(280)) }), example: { reply: 'Thank you. See you at the gate tomorrow?' } },
  },
  create: ['pupil', 'mentor'],
  edit: { by: ['pupil', 'mentor'], in: ['sent'] },
  see: { mentor: 'full', senco: 'exists', dsl: 'full', pupil: 'summary' },
  summary: ['mood', 'pack', 'packVersion', 'answers', 'pupilWords', 'wantsToTalk', 'reply'],
  breakGlass: { head: 'full' },
  rules: [{ code: 'answers-name-their-pack', where: { field: 'pack', is: ['my-week'] }, least: 1, of: ['packVersion'] }],
  keep: { for: 'pupil-file' },
  example: {
    mood: 2, pack: 'my-week', packVersion: '1.0.0', answers: [{ item: 'worried', answer: 3 }, { item: 'friends', answer: 4 }],
    pupilWords: 'Maths was bad again.', wantsToTalk: true,
  },
});
export type CheckIn = z.infer<typeof CheckIn.record>;
