import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, recordId, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** From much less (-2) over what was expected (0) to much more than expected (+2). */
export const AttainmentLevel = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
export type AttainmentLevel = z.infer<typeof AttainmentLevel>;

/**
 * What each of the five levels would look like, agreed beforehand and observable, where the pupil starts, and how much the goal
 * weighs beside others (importance times difficulty, 1 to 16). Source: goal attainment scaling, Kiresuk and Sherman (1968).
 */
export const AttainmentLadder = z.strictObject({
  muchLess: shortText(), less: shortText(), expected: shortText(), more: shortText(), muchMore: shortText(),
  baseline: z.union([z.literal(-2), z.literal(-1)]),
  weight: z.optional(z.int().check(z.minimum(1), z.maximum(16))),
});
export type AttainmentLadder = z.infer<typeof AttainmentLadder>;

/**
 * Where things are, and who says so: a level of the ladder, or how far the pupil has come from 0 (not at all) to 10 (all the way), or both.
 * The bare number is anybody's to use; the forms of the Goal-Based Outcomes tool are not (docs/decisions/0010).
 */
export const GoalRating = z.strictObject({
  level: z.optional(AttainmentLevel),
  value0to10: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
  by: z.enum(['pupil', 'mentor', 'teacher']),
  note: z.optional(shortText(280)),
});
export type GoalRating = z.infer<typeof GoalRating>;

/** One small thing to do on the way, and who does it. */
export const GoalStep = z.strictObject({
  text: shortText(280),
  who: z.enum(['pupil', 'mentor', 'teacher', 'parent']),
  due: z.optional(date()),
});

/** That a step was done; `step` is the id of its entry. */
export const StepDone = z.strictObject({ step: recordId(), on: date(), evidence: z.optional(shortText(280)) });

/** A change the pupil and mentor agreed to work towards. Kept in the child's own words. */
export const Goal = defineRecord('goal', {
  plural: 'goals',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    title: shortText(140),
    strand: z.enum(['academic', 'social-emotional']),
    barrier: z.optional(BarrierCode),
    ladder: z.optional(AttainmentLadder),
    targetDate: z.optional(date()),
    /** How one will know. */
    measure: z.optional(shortText(280)),
    /** Whose it is: the pupil's alone, or shared with an adult. */
    owner: z.optional(z.enum(['pupil', 'shared'])),
  }),
  recorded: z.strictObject({
    steps: z.optional(z.array(stamped(GoalStep)).check(z.maxLength(50))),
    stepsDone: z.optional(z.array(stamped(StepDone)).check(z.maxLength(100))),
    ratings: z.optional(z.array(stamped(GoalRating)).check(z.maxLength(500))),
    reason: z.optional(shortText(280)),
  }),
  links: { case: 'case', plan: 'plan' },
  states: ['draft', 'agreed', 'met', 'partly-met', 'not-met', 'changed', 'withdrawn'],
  start: ['draft', 'agreed'],
  actions: {
    agree: { from: ['draft'], to: 'agreed', by: ['mentor', 'pupil'] },
    rate: {
      from: ['agreed'], input: GoalRating, append: 'ratings', by: ['mentor', 'pupil', 'teacher'], event: 'rated',
      example: { level: 0, value0to10: 6, by: 'pupil', note: 'Mondays are still hard' },
    },
    addStep: {
      from: ['draft', 'agreed'], input: GoalStep, append: 'steps', by: ['mentor', 'pupil'], event: 'step-added',
      example: { text: 'Set the alarm for seven', who: 'pupil', due: '2026-11-30' },
    },
    doStep: {
      from: ['draft', 'agreed'], input: StepDone, append: 'stepsDone', by: ['mentor', 'pupil', 'teacher'], event: 'step-done',
      example: { step: '01999999-0000-7000-8000-000000000003', on: '2026-11-30', evidence: 'In the room at 8:35' },
    },
    meet: { from: ['agreed'], to: 'met', by: ['mentor'] },
    partlyMeet: {
      from: ['agreed'], to: 'partly-met', by: ['mentor'], input: z.strictObject({ reason: z.optional(shortText(280)) }), example: { reason: 'Three days of four' },
    },
    miss: { from: ['agreed'], to: 'not-met', by: ['mentor'], input: z.strictObject({ reason: z.optional(shortText(280)) }), example: { reason: 'The bus was cut' } },
    change: {
      from: ['agreed'], to: 'changed', by: ['mentor'], input: z.strictObject({ reason: shortText(280) }), example: { reason: 'She would rather work on English first' },
    },
    withdraw: { from: ['draft', 'agreed'], to: 'withdrawn', by: ['mentor', 'pupil'] },
  },
  create: ['mentor', 'pupil'],
  edit: { by: ['mentor', 'pupil'], in: ['draft', 'agreed'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'full', parent: 'full',
  },
  summary: ['title', 'strand', 'targetDate'],
  rules: [{ code: 'rating-says-how-far', each: 'ratings', least: 1, of: ['level', 'value0to10'] }],
  keep: { for: 'pupil-file' },
  example: {
    title: 'Arrive before 8:40 four days a week', strand: 'academic', barrier: 'ATT-04', targetDate: '2026-12-18',
    ladder: {
      muchLess: 'Late every day', less: 'On time one day', expected: 'On time four days', more: 'On time every day',
      muchMore: 'Early enough for breakfast club', baseline: -1,
    },
  },
});
export type Goal = z.infer<typeof Goal.record>;
