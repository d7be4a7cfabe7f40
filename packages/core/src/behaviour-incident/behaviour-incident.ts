import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { longText, shortText, timeOfDay } from '../record/fields.js';

/** What kind of thing happened. Our own list, by what was done and not by what a child is. */
export const incidentCategories = [
  'disruption', 'refusal', 'verbal-abuse', 'physical', 'bullying', 'discriminatory', 'damage', 'missed-lesson', 'out-of-bounds', 'prohibited-item', 'online', 'other',
] as const;

/** Where in school, or on the way to it. */
export const incidentPlaces = ['classroom', 'corridor', 'dining-hall', 'outside', 'toilets', 'journey', 'online', 'off-site', 'elsewhere'] as const;

const answer = {
  /** What the adults did about it. */
  response: shortText(500),
  /** How it was put right with whom it hurt. */
  repair: z.optional(shortText(500)),
};

/**
 * Something a pupil did that got in the way of learning or hurt somebody: what came before it, what happened, what followed, and the pupil's
 * own account. Other children are counted and never named; a safeguarding worry goes to the DSL as a concern.
 *
 * Who sees: design/domain.md 6.3, "Behaviour incidents". That what happened is written between what came before and what followed is usual
 * practice (antecedent, behaviour, consequence; from memory).
 */
export const BehaviourIncident = defineRecord('behaviour-incident', {
  plural: 'behaviour-incidents',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    category: z.enum(incidentCategories),
    what: longText(2000),
    at: z.optional(timeOfDay()),
    place: z.optional(z.enum(incidentPlaces)),
    lesson: z.optional(shortText()),
    before: z.optional(shortText(500)),
    /** How many other pupils took part. */
    others: z.optional(z.int().check(z.nonnegative(), z.maximum(500))),
    pupilWords: z.optional(longText(1000)),
  }),
  recorded: z.strictObject({ ...z.partial(z.strictObject(answer)).shape, withdrawnBecause: z.optional(shortText(280)) }),
  links: { case: 'case' },
  states: ['recorded', 'answered', 'withdrawn'],
  actions: {
    answer: {
      from: ['recorded'], to: 'answered', by: ['tutor', 'mentor', 'senco', 'dsl', 'head'], input: z.strictObject(answer),
      example: { response: 'Ten minutes in the quiet room, then back to class', repair: 'She and Leah talked it over with the tutor.' },
    },
    withdraw: {
      from: ['recorded', 'answered'], to: 'withdrawn', by: ['tutor', 'senco', 'dsl', 'head'], input: z.strictObject({ withdrawnBecause: shortText(280) }),
      example: { withdrawnBecause: 'It was somebody else.' },
    },
  },
  create: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
  edit: { by: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'dsl', 'head'], in: ['recorded'] },
  see: {
    mentor: 'full', teacher: 'own', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'full', pupil: 'summary', parent: 'summary',
  },
  summary: {
    all: ['category', 'at', 'place', 'lesson'],
    pupil: ['category', 'at', 'place', 'lesson', 'pupilWords', 'response', 'repair'],
    parent: ['category', 'at', 'place', 'lesson', 'pupilWords', 'response', 'repair'],
  },
  keep: { for: 'pupil-file' },
  example: {
    category: 'refusal', what: 'Left the room when asked to read aloud, and slammed the door.', at: '10:50', place: 'classroom', lesson: 'English', others: 0,
    before: 'Two others had been laughing at the reader before her.', pupilWords: 'I can’t read out loud in there.',
  },
});
export type BehaviourIncident = z.infer<typeof BehaviourIncident.record>;
