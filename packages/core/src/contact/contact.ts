import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, longText, shortText } from '../record/fields.js';

/**
 * How home is reached, and what came of it. Source: design/domain.md 1.4, where both stand in one list; apart, a call that nobody answered
 * is still a call.
 */
export const contactChannels = ['phone', 'text', 'email', 'letter', 'in-person', 'home-visit', 'online'] as const;
/** How an attempt to reach a family went. */
export const contactOutcomes = ['reached', 'message-left', 'no-answer', 'refused', 'wrong-number'] as const;

const made = {
  outcome: z.enum(contactOutcomes),
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  interpreter: z.optional(z.boolean()),
  /** What was said, as the writer heard it. For staff. */
  account: z.optional(longText()),
  /** What the family said, in their words. For staff. */
  familyWords: z.optional(longText(1000)),
  /** What school and family agreed. Both may read it again. */
  agreed: z.optional(shortText(500)),
};

/**
 * A call, a letter, a visit: a time when school and family spoke, or tried to. Before one dials, `noContactGuard` says whether one may.
 *
 * Who sees: design/domain.md 6.3, "Family contact log". Of parents the one whom `with` names is shown what was agreed; the other is not shown that
 * there was a contact, nor is anybody where the register does not know who it was.
 */
export const Contact = defineRecord('contact', {
  plural: 'contacts',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    channel: z.enum(contactChannels),
    direction: z.enum(['to-home', 'from-home']),
    /** The person of the family register, or who it was where the register does not know them. */
    with: z.optional(id()),
    who: z.optional(shortText()),
    topic: z.optional(shortText()),
    goodNews: z.optional(z.boolean()),
    ...z.partial(z.strictObject(made)).shape,
  }),
  links: { case: 'case' },
  states: ['planned', 'made', 'cancelled'],
  start: ['made', 'planned'],
  actions: {
    make: {
      from: ['planned'], to: 'made', by: ['mentor', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'], input: z.strictObject(made),
      example: { outcome: 'reached', minutes: 10, account: 'Her father will walk her to the stop.', agreed: 'We ring again on Friday.' },
    },
    cancel: { from: ['planned'], to: 'cancelled', by: ['mentor', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'] },
  },
  create: ['mentor', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head'],
  edit: { by: ['mentor', 'attendance-officer', 'dsl'], in: ['planned', 'made'] },
  see: {
    mentor: 'full', tutor: 'summary', senco: 'summary', 'attendance-officer': 'own', dsl: 'full', head: 'summary', parent: 'summary',
  },
  summary: { all: ['channel', 'direction', 'outcome', 'topic', 'goodNews', 'agreed'], parent: ['channel', 'direction', 'outcome', 'agreed'] },
  party: 'with',
  keep: { for: 'pupil-file' },
  example: {
    channel: 'phone', direction: 'to-home', who: 'Her grandmother', topic: 'Mornings', goodNews: true, outcome: 'reached', minutes: 15,
    account: 'On time all week; her grandmother had noticed too.', familyWords: 'She laid her things out by herself.', agreed: 'Good news again next Friday.',
  },
});
export type Contact = z.infer<typeof Contact.record>;
