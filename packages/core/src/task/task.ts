import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, longText, shortText } from '../record/fields.js';

/** What makes a task. Source: design/domain.md 1.5 and 6.1. */
export const taskReasons = [
  'promise', 'first-meeting', 'parent-contact', 'agreement', 'follow-up', 'sustain-check', 'chase', 'review', 'triage', 'strategy', 'other',
] as const;

/**
 * Something that one member of staff will do for a pupil, by a day (`dueOn`). It stays readable to whoever works with the pupil until it
 * is done and after: nobody can lose what they were asked to do by saying that they have read it.
 */
export const Task = defineRecord('task', {
  plural: 'tasks',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    title: shortText(140),
    /** The person who will do it. */
    assignee: id(),
    because: z.optional(z.enum(taskReasons)),
    details: z.optional(longText(1000)),
  }),
  recorded: z.strictObject({ outcome: z.optional(shortText(280)), reason: z.optional(shortText(280)) }),
  links: { case: 'case', referral: 'referral', session: 'session', review: 'review', goal: 'goal' },
  states: ['open', 'done', 'dropped'],
  actions: {
    finish: {
      from: ['open'], to: 'done', by: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
      input: z.strictObject({ outcome: z.optional(shortText(280)) }), example: { outcome: 'Rang; her mother comes on Thursday.' },
    },
    drop: {
      from: ['open'], to: 'dropped', by: ['mentor', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
      input: z.strictObject({ reason: shortText(280) }), example: { reason: 'Her tutor did it.' },
    },
    reopen: { from: ['done', 'dropped'], to: 'open', by: ['mentor', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'], event: 'reopened' },
  },
  create: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
  edit: { by: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'], in: ['open'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'full', dsl: 'full', head: 'summary',
  },
  summary: ['title', 'assignee', 'because'],
  keep: { for: 'working-paper' },
  example: { title: 'Ring home about the bus pass', assignee: '0199a000-0000-7000-8000-000000000002', because: 'promise', dueOn: '2026-11-27' },
});
export type Task = z.infer<typeof Task.record>;
