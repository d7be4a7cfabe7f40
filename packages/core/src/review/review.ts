import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { longText } from '../record/fields.js';

/** What a review decides. Source: design/domain.md 1.3. */
export const reviewDecisions = ['continue', 'adapt', 'step-up', 'step-down', 'exit'] as const;

const outcome = {
  decision: z.enum(reviewDecisions),
  agreed: longText(),
  pupilView: z.optional(longText(1000)),
};

/** The people around a pupil look at what was done and how far the goals moved, and decide how to go on. */
export const Review = defineRecord('review', {
  plural: 'reviews',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    attendees: z.array(z.enum(['pupil', 'parent', 'mentor', 'teacher', 'senco', 'dsl', 'agency'])).check(z.minLength(1), z.maxLength(7)),
    ...z.partial(z.strictObject(outcome)).shape,
  }),
  links: { case: { kind: 'case', required: true } },
  states: ['planned', 'held', 'cancelled'],
  start: ['planned', 'held'],
  actions: {
    hold: {
      from: ['planned'], to: 'held', by: ['mentor', 'senco'], input: z.strictObject(outcome),
      example: { decision: 'step-down', agreed: 'Meet every other week until Easter.', pupilView: 'I can do it with less.' },
    },
    cancel: { from: ['planned'], to: 'cancelled', by: ['mentor', 'senco'] },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['planned', 'held'] },
  see: { mentor: 'full', teacher: 'summary', tutor: 'summary', senco: 'full', dsl: 'full', head: 'summary', pupil: 'full', parent: 'full' },
  summary: ['attendees', 'decision'],
  keep: { for: 'pupil-file' },
  example: {
    case: '01999999-0000-7000-8000-000000000001', attendees: ['pupil', 'parent', 'mentor'], decision: 'continue',
    agreed: 'Two of three goals moved up; the attendance goal is kept for another cycle.', pupilView: 'The gate thing helps.',
  },
});
export type Review = z.infer<typeof Review.record>;
