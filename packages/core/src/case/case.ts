import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { date, id, longText, shortText } from '../record/fields.js';

/** Why mentoring came to an end. Source: design/domain.md 1.4. */
export const exitReasons = [
  'goals-met', 'six-week-complete', 'stepped-down-universal', 'stepped-up-senco', 'transferred-to-agency', 'moved-school',
  'pupil-withdrew', 'parent-withdrew', 'not-engaging', 'mentor-left', 'phase-transition', 'safeguarding-lead',
] as const;

/** That the limits of confidentiality were explained, and who agreed to mentoring. Participation, not the legal basis for keeping records. */
export const MentoringAgreement = z.strictObject({
  limitsExplained: z.literal(true),
  pupilAgreed: z.boolean(),
  parentAgreed: z.enum(['yes', 'no', 'not-asked']),
});

/** A stretch of mentoring: one pupil, one mentor, from the first meeting to the exit. */
export const MentoringCase = defineRecord('case', {
  plural: 'cases',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    mentor: id(),
    reason: longText(1000),
    agreedUntil: z.optional(date()),
    prefers: z.optional(shortText()),
  }),
  recorded: z.strictObject({
    ...z.partial(MentoringAgreement).shape,
    pausedBecause: z.optional(shortText(280)),
    exitReason: z.optional(z.enum(exitReasons)),
    exitSummary: z.optional(longText(1000)),
  }),
  states: ['proposed', 'active', 'paused', 'stepping-down', 'closed'],
  actions: {
    agree: {
      from: ['proposed'], to: 'active', by: ['mentor'], input: MentoringAgreement, event: 'agreed',
      example: { limitsExplained: true, pupilAgreed: true, parentAgreed: 'yes' },
    },
    pause: {
      from: ['active', 'stepping-down'], to: 'paused', by: ['mentor'], input: z.strictObject({ pausedBecause: shortText(280) }),
      example: { pausedBecause: 'Away with the family until half-term.' },
    },
    resume: { from: ['paused'], to: 'active', by: ['mentor'], event: 'resumed' },
    stepDown: { from: ['active'], to: 'stepping-down', by: ['mentor'], event: 'stepped-down' },
    close: {
      from: ['proposed', 'active', 'paused', 'stepping-down'], to: 'closed', by: ['mentor', 'senco'],
      input: z.strictObject({ exitReason: z.enum(exitReasons), exitSummary: z.optional(longText(1000)) }),
      example: { exitReason: 'goals-met', exitSummary: 'On time four days a week since October.' },
    },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['proposed', 'active', 'paused', 'stepping-down'] },
  see: { mentor: 'full', teacher: 'summary', tutor: 'summary', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary', pupil: 'full', parent: 'summary' },
  summary: ['mentor', 'agreedUntil'],
  keep: { for: 'pupil-file' },
  example: {
    mentor: '0199a000-0000-7000-8000-000000000002', reason: 'Late most mornings since January; worried about English.',
    agreedUntil: '2027-01-22', prefers: 'Walking talks, drawing',
  },
});
export type MentoringCase = z.infer<typeof MentoringCase.record>;
