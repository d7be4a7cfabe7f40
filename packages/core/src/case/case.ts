import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { date, id, longText, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** Why mentoring came to an end. Source: design/domain.md 1.4. */
export const exitReasons = [
  'goals-met', 'six-week-complete', 'stepped-down-universal', 'stepped-up-senco', 'transferred-to-agency', 'moved-school',
  'pupil-withdrew', 'parent-withdrew', 'not-engaging', 'mentor-left', 'phase-transition', 'safeguarding-lead',
] as const;

/**
 * That the limits of confidentiality were explained, in which words, and who agreed to mentoring. Participation, not the legal basis for
 * keeping records. `agreementVersion` names the words that were read out (`mentoringAgreement`).
 */
export const MentoringAgreement = z.strictObject({
  limitsExplained: z.literal(true),
  pupilAgreed: z.boolean(),
  parentAgreed: z.enum(['yes', 'no', 'not-asked']),
  agreementVersion: z.optional(shortText(40)),
});

/** How things are some weeks after mentoring ended. */
export const SustainCheck = z.strictObject({
  week: z.union([z.literal(6), z.literal(12), z.literal(26)]),
  sustained: z.enum(['yes', 'partly', 'no', 'not-known']),
  note: z.optional(shortText(280)),
});

const agreement = { limitsExplained: true, pupilAgreed: true, parentAgreed: 'yes', agreementVersion: '2026-11' } as const;

/** A stretch of mentoring: one pupil, one mentor, from the first meeting to the exit, and a look back after 6, 12 and 26 weeks. */
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
    stepDownPlan: z.optional(shortText(280)),
    exitReason: z.optional(z.enum(exitReasons)),
    exitSummary: z.optional(longText(1000)),
    destination: z.optional(shortText()),
    pupilFeedback: z.optional(longText(1000)),
    sustainChecks: z.optional(z.array(stamped(SustainCheck)).check(z.maxLength(20))),
  }),
  links: { referral: 'referral', reopenedFrom: 'case' },
  states: ['proposed', 'active', 'paused', 'stepping-down', 'closed'],
  actions: {
    agree: { from: ['proposed'], to: 'active', by: ['mentor'], input: MentoringAgreement, event: 'agreed', example: agreement },
    renew: {
      from: ['active', 'stepping-down'], by: ['mentor'], input: z.strictObject({ ...MentoringAgreement.shape, agreedUntil: date() }), event: 'renewed',
      example: { ...agreement, agreedUntil: '2027-03-26' },
    },
    pause: {
      from: ['active', 'stepping-down'], to: 'paused', by: ['mentor'], input: z.strictObject({ pausedBecause: shortText(280) }),
      example: { pausedBecause: 'Three weeks of mock examinations' },
    },
    resume: { from: ['paused'], to: 'active', by: ['mentor'], event: 'resumed' },
    stepDown: {
      from: ['active'], to: 'stepping-down', by: ['mentor'], input: z.strictObject({ stepDownPlan: z.optional(shortText(280)) }), event: 'stepped-down',
      example: { stepDownPlan: 'Every other week, then her tutor takes over the check-in' },
    },
    close: {
      from: ['proposed', 'active', 'paused', 'stepping-down'], to: 'closed', by: ['mentor', 'senco', 'dsl'],
      input: z.strictObject({
        exitReason: z.enum(exitReasons), exitSummary: z.optional(longText(1000)), destination: z.optional(shortText()), pupilFeedback: z.optional(longText(1000)),
      }),
      example: { exitReason: 'goals-met', exitSummary: 'On time four days a week for six weeks.', destination: 'Tutor’s check-in on Mondays', pupilFeedback: 'You never gave up on me.' },
    },
    checkSustained: {
      from: ['closed'], by: ['mentor', 'senco'], input: SustainCheck, append: 'sustainChecks', event: 'sustain-checked',
      example: { week: 6, sustained: 'partly', note: 'Late twice last week' },
    },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['proposed', 'active', 'paused', 'stepping-down'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'summary', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'full', parent: 'summary',
  },
  summary: ['mentor', 'agreedUntil'],
  keep: { for: 'pupil-file' },
  example: {
    mentor: '0199a000-0000-7000-8000-000000000002', reason: 'Late most mornings since January; worried about English.',
    agreedUntil: '2027-01-22', prefers: 'Walking talks, drawing',
  },
});
export type MentoringCase = z.infer<typeof MentoringCase.record>;
