import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { longText, shortText, timeOfDay } from '../record/fields.js';
import { notHeldReasons } from './not-held-reasons.js';

const minutes = () => z.int().check(z.minimum(1), z.maximum(600));
const mood = () => z.int().check(z.minimum(1), z.maximum(5));

/** A meeting of a mentor and a pupil: planned, held, or not held and why. */
export const Session = defineRecord('session', {
  plural: 'sessions',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    minutes: z.optional(minutes()),
    /** When it begins, school time, `13:10`. */
    startsAt: z.optional(timeOfDay()),
    mode: z.optional(z.enum(['one-to-one', 'group', 'walk', 'online', 'drop-in'])),
    place: z.optional(shortText()),
    cutShort: z.optional(z.boolean()),
    notHeld: z.optional(z.enum(notHeldReasons)),
    /** How the pupil says they feel, 1 really hard to 5 great. */
    mood: z.optional(mood()),
    note: z.optional(longText()),
    pupilWords: z.optional(longText(1000)),
    nextStep: z.optional(shortText(280)),
    /** The lesson that the pupil missed for it. */
    missedLesson: z.optional(shortText(60)),
  }),
  links: { case: 'case', intervention: 'intervention', goals: { kind: 'goal', many: true }, insteadOf: 'session' },
  states: ['planned', 'held', 'not-held'],
  start: ['held', 'not-held', 'planned'],
  actions: {
    hold: {
      from: ['planned'], to: 'held', by: ['mentor'],
      input: z.strictObject({
        minutes: z.optional(minutes()), cutShort: z.optional(z.boolean()), mood: z.optional(mood()), note: z.optional(longText()),
        pupilWords: z.optional(longText(1000)), nextStep: z.optional(shortText(280)),
      }),
      example: { minutes: 25, mood: 3, note: 'Walked round the field; the new seat in English helps.', nextStep: 'Ask about the seat in maths' },
    },
    miss: {
      from: ['planned'], to: 'not-held', by: ['mentor'], input: z.strictObject({ notHeld: z.enum(notHeldReasons) }), example: { notHeld: 'pupil-absent' },
    },
  },
  create: ['mentor'],
  edit: { by: ['mentor'] },
  see: { mentor: 'full', senco: 'exists', dsl: 'full', pupil: 'summary', parent: 'summary' },
  // What comes next is said in confidence like the rest: to the pupil, and not home.
  summary: { all: ['minutes', 'startsAt', 'mode'], pupil: ['minutes', 'startsAt', 'mode', 'nextStep', 'mood', 'pupilWords'] },
  breakGlass: { head: 'full' },
  rules: [{ code: 'not-held-says-why', in: ['not-held'], least: 1, of: ['notHeld'] }],
  keep: { for: 'pupil-file' },
  example: {
    minutes: 30, mode: 'one-to-one', mood: 4, note: 'Talked through the bus plan; Amelia chose a buddy for Monday.',
    pupilWords: 'I will text Leah.', nextStep: 'Meet at the gate on Monday',
  },
});
export type Session = z.infer<typeof Session.record>;
