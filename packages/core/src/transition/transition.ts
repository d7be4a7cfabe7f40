import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** What kind of move it is. Source: design/domain.md 2 (TRN-01). */
export const transitionMoves = ['phase', 'year', 'school', 'managed-move', 'alternative-provision-return', 'leaving'] as const;

/** A visit to where the pupil will be, or of somebody from there. */
export const TransitionVisit = z.strictObject({ on: date(), how: shortText(), went: z.optional(shortText(280)) });

const lines = (max: number, length = 280) => z.array(shortText(length)).check(z.minLength(1), z.maxLength(max));

/**
 * What goes along when a pupil moves on: what they are good at, what helps, whom they know there, what they wish. The safeguarding file
 * goes its own way, from DSL to DSL, and is not in here.
 */
export const Transition = defineRecord('transition', {
  plural: 'transitions',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    move: z.enum(transitionMoves),
    from: shortText(),
    to: shortText(),
    movesOn: date(),
    strengths: z.optional(lines(10)),
    whatWorks: z.optional(lines(10)),
    /** What could be hard, for those who will have to know. */
    worries: z.optional(lines(10)),
    risk: z.optional(z.enum(['low', 'some', 'high'])),
    pupilWishes: z.optional(longText(1000)),
    /** Adults there whom the pupil can name. */
    adults: z.optional(lines(5, 140)),
    receivingContact: z.optional(shortText()),
  }),
  recorded: z.strictObject({
    visits: z.optional(z.array(stamped(TransitionVisit)).check(z.maxLength(30))),
    handedOverOn: z.optional(date()),
    acknowledgedBy: z.optional(shortText()),
    acknowledgedOn: z.optional(date()),
    reason: z.optional(shortText(280)),
  }),
  links: { case: 'case', plan: 'plan', goals: { kind: 'goal', many: true } },
  states: ['preparing', 'handed-over', 'acknowledged', 'cancelled'],
  actions: {
    visit: {
      from: ['preparing', 'handed-over', 'acknowledged'], by: ['mentor', 'tutor', 'senco'], input: TransitionVisit, append: 'visits', event: 'visited',
      example: { on: '2026-06-18', how: 'An afternoon with her new tutor', went: 'Found the library by herself' },
    },
    handOver: {
      from: ['preparing'], to: 'handed-over', by: ['mentor', 'tutor', 'senco'], input: z.strictObject({ handedOverOn: date(), receivingContact: shortText() }),
      example: { handedOverOn: '2026-07-03', receivingContact: 'Head of Year 7, Beacon School' },
    },
    acknowledge: {
      from: ['handed-over'], to: 'acknowledged', by: ['mentor', 'tutor', 'senco', 'dsl'], input: z.strictObject({ acknowledgedBy: shortText(), acknowledgedOn: date() }),
      example: { acknowledgedBy: 'Head of Year 7, Beacon School', acknowledgedOn: '2026-07-06' },
    },
    cancel: {
      from: ['preparing', 'handed-over'], to: 'cancelled', by: ['mentor', 'senco'], input: z.strictObject({ reason: shortText(280) }),
      example: { reason: 'The family stays after all.' },
    },
  },
  create: ['mentor', 'tutor', 'senco'],
  edit: { by: ['mentor', 'tutor', 'senco'], in: ['preparing', 'handed-over'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'summary', parent: 'summary',
  },
  summary: {
    all: ['move', 'from', 'to', 'movesOn', 'strengths', 'whatWorks'],
    'attendance-officer': ['move', 'from', 'to', 'movesOn'],
    pupil: ['move', 'from', 'to', 'movesOn', 'strengths', 'whatWorks', 'pupilWishes', 'adults', 'visits', 'handedOverOn'],
    parent: ['move', 'from', 'to', 'movesOn', 'strengths', 'whatWorks', 'pupilWishes', 'adults', 'visits', 'handedOverOn', 'receivingContact'],
  },
  rules: [{ code: 'hand-over-says-what-works', in: ['handed-over', 'acknowledged'], least: 1, of: ['whatWorks'] }],
  keep: { for: 'pupil-file' },
  example: {
    move: 'phase', from: 'Hill Primary, Year 6', to: 'Beacon School, Year 7', movesOn: '2026-09-02', strengths: ['Notices when others are left out'],
    whatWorks: ['A job to do on arrival', 'Ten minutes’ notice of a change'], risk: 'some', pupilWishes: 'To know where the toilets are.', adults: ['Ms Okafor'],
  },
});
export type Transition = z.infer<typeof Transition.record>;
