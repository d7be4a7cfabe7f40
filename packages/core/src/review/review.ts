import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { longText, recordId, shortText } from '../record/fields.js';

/** What a review decides. Source: design/domain.md 1.3. */
export const reviewDecisions = ['continue', 'adapt', 'step-up', 'step-down', 'exit'] as const;

/** Where a goal stood at the review. Source: design/domain.md 1.4; `continues` is one that goes on. */
export const goalOutcomes = ['met', 'partly-met', 'not-met', 'changed', 'withdrawn', 'continues'] as const;

/** How a barrier changed since it was last looked at. */
export const barrierChanges = ['removed', 'less', 'same', 'more', 'handed-on', 'not-a-barrier'] as const;

const amount = () => z.int().check(z.minimum(0), z.maximum(10_000));

/** What was planned and what was delivered, in times and minutes. It comes before any outcome: what was not delivered did not fail. */
export const ReviewDose = z.strictObject({ dueTimes: amount(), dueMinutes: amount(), deliveredTimes: amount(), deliveredMinutes: amount() });

const outcome = {
  dose: z.optional(ReviewDose),
  goalOutcomes: z.optional(z.array(z.strictObject({ goal: recordId(), outcome: z.enum(goalOutcomes), note: z.optional(shortText(280)) })).check(z.maxLength(10))),
  barrierChanges: z.optional(z.array(z.strictObject({ barrier: BarrierCode, change: z.enum(barrierChanges) })).check(z.maxLength(45))),
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
  links: { case: { kind: 'case', required: true }, plan: 'plan', assessment: 'barrier-assessment' },
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
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'full', parent: 'full',
  },
  summary: { all: ['attendees', 'decision'], head: ['attendees', 'decision', 'dose'] },
  rules: [{ code: 'held-says-what-was-decided', in: ['held'], least: 2, of: ['decision', 'agreed'] }],
  keep: { for: 'pupil-file' },
  example: {
    case: '01999999-0000-7000-8000-000000000001', attendees: ['pupil', 'parent', 'mentor'], decision: 'continue',
    agreed: 'Two of three goals moved up; the attendance goal is kept for another cycle.', pupilView: 'The gate thing helps.',
  },
});
export type Review = z.infer<typeof Review.record>;
