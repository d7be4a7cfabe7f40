import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, shortText } from '../record/fields.js';
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

/** Where on the ladder things are, and who says so. */
export const GoalRating = z.strictObject({
  level: AttainmentLevel,
  by: z.enum(['pupil', 'mentor', 'teacher']),
  note: z.optional(shortText(280)),
});

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
  }),
  recorded: z.strictObject({
    ratings: z.optional(z.array(stamped(GoalRating)).check(z.maxLength(500))),
    reason: z.optional(shortText(280)),
  }),
  links: { case: 'case' },
  states: ['draft', 'agreed', 'met', 'changed', 'withdrawn'],
  start: ['draft', 'agreed'],
  actions: {
    agree: { from: ['draft'], to: 'agreed', by: ['mentor', 'pupil'] },
    rate: {
      from: ['agreed'], input: GoalRating, append: 'ratings', by: ['mentor', 'pupil', 'teacher'], event: 'rated',
      example: { level: 0, by: 'pupil', note: 'Four days this week.' },
    },
    meet: { from: ['agreed'], to: 'met', by: ['mentor'] },
    change: {
      from: ['agreed'], to: 'changed', by: ['mentor'], input: z.strictObject({ reason: shortText(280) }), example: { reason: 'The bus times changed.' },
    },
    withdraw: { from: ['draft', 'agreed'], to: 'withdrawn', by: ['mentor', 'pupil'] },
  },
  create: ['mentor', 'pupil'],
  edit: { by: ['mentor', 'pupil'], in: ['draft', 'agreed'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'summary', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary', agency: 'summary',
    pupil: 'full', parent: 'full',
  },
  summary: ['title', 'strand', 'targetDate'],
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
