import * as z from 'zod/mini';
import { barriersAtOnce } from '../barrier/do-first.js';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** Who has agreed to a plan. */
export const planParties = ['pupil', 'parent', 'teacher', 'tutor', 'senco'] as const;

/** What a cycle taught, before the next begins. */
export const PlanCycle = z.strictObject({ learned: shortText(500), decision: z.enum(['continue', 'adapt', 'step-up', 'step-down']) });

const lines = (max: number) => z.array(shortText(280)).check(z.minLength(1), z.maxLength(max));

/**
 * What is done for a pupil, in cycles of assess, plan, do and review (the graduated approach; SEND Code of Practice 2015, ch. 6, from
 * memory). It takes on three barriers at the most, says what adults will change, and holds goals of both strands or the reason why not
 * (`planBalance`). Teachers see the strategies for their lessons, and not what lies behind them.
 */
export const Plan = defineRecord('plan', {
  plural: 'plans',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    barriers: z.optional(z.array(BarrierCode).check(z.minLength(1), z.maxLength(barriersAtOnce))),
    /** What in school keeps this going, and what adults will do otherwise. */
    adultsWillChange: z.optional(lines(5)),
    /** What helps in lessons, for whoever teaches. */
    strategies: z.optional(lines(5)),
    /** Why the goals are all of one strand, where they are. */
    oneStrandBecause: z.optional(shortText(280)),
    startsOn: z.optional(date()),
  }),
  recorded: z.strictObject({
    agreedWith: z.optional(z.array(z.enum(planParties)).check(z.minLength(1), z.maxLength(planParties.length))),
    cycles: z.optional(z.array(stamped(PlanCycle)).check(z.maxLength(40))),
    outcome: z.optional(longText(1000)),
    reason: z.optional(shortText(280)),
  }),
  links: {
    case: { kind: 'case', required: true }, assessment: 'barrier-assessment', goals: { kind: 'goal', many: true }, interventions: { kind: 'intervention', many: true },
  },
  states: ['assess', 'plan', 'do', 'review', 'finished', 'stopped'],
  start: ['plan', 'assess'],
  actions: {
    settle: { from: ['assess'], to: 'plan', by: ['mentor', 'senco'], event: 'settled' },
    agree: {
      from: ['plan'], to: 'do', by: ['mentor', 'senco'], event: 'agreed',
      input: z.strictObject({ agreedWith: z.array(z.enum(planParties)).check(z.minLength(1), z.maxLength(planParties.length)) }),
      example: { agreedWith: ['pupil', 'parent', 'tutor'] },
    },
    review: { from: ['do'], to: 'review', by: ['mentor', 'senco'], event: 'in-review' },
    nextCycle: {
      from: ['review'], to: 'assess', by: ['mentor', 'senco'], input: PlanCycle, append: 'cycles', event: 'cycle-ended',
      example: { learned: 'The gate check-in works on the days it happens.', decision: 'adapt' },
    },
    finish: {
      from: ['do', 'review'], to: 'finished', by: ['mentor', 'senco'], input: z.strictObject({ outcome: z.optional(longText(1000)) }),
      example: { outcome: 'On time four days a week; the tutor goes on with the check-in.' },
    },
    stop: {
      from: ['assess', 'plan', 'do', 'review'], to: 'stopped', by: ['mentor', 'senco'], input: z.strictObject({ reason: shortText(280) }),
      example: { reason: 'Amelia moves school at Easter.' },
    },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['assess', 'plan', 'do', 'review'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'full', parent: 'full',
  },
  summary: { all: ['strategies', 'startsOn', 'goals'], 'attendance-officer': ['startsOn', 'goals'], agency: ['strategies', 'startsOn', 'goals', 'agreedWith'] },
  rules: [
    { code: 'plan-names-barriers', in: ['do', 'review', 'finished'], least: 1, of: ['barriers'] },
    { code: 'adults-change-something', in: ['do', 'review', 'finished'], least: 1, of: ['adultsWillChange'] },
  ],
  keep: { for: 'pupil-file' },
  example: {
    case: '01999999-0000-7000-8000-000000000001', barriers: ['ATT-04', 'SEM-02'], adultsWillChange: ['The tutor greets at the gate and does not ask why.'],
    strategies: ['Let her come in without a word about the time', 'Seat beside Leah', 'Give the first task on paper'], startsOn: '2026-11-30',
  },
});
export type Plan = z.infer<typeof Plan.record>;
