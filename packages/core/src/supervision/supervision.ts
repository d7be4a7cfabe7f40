import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { date, id, longText, shortText } from '../record/fields.js';

/** What somebody took on in supervision. */
export const SupervisionAction = z.strictObject({ what: shortText(280), by: z.optional(date()) });

const held = {
  discussed: longText(),
  /** How the mentor says they are, 1 really hard to 5 well. */
  wellbeing: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  wellbeingNote: z.optional(longText(1000)),
  agreed: z.optional(z.array(SupervisionAction).check(z.maxLength(20))),
};

/**
 * A mentor and their supervisor talk about the work and how the mentor is. Cases are named by their ids alone; it is no place for what a child
 * said. The day it is next due is the record's.
 *
 * Who sees: the mentor, and the supervisor who wrote it (design/domain.md 6.3, "Supervision notes").
 */
export const Supervision = defineRecord('supervision', {
  plural: 'supervisions',
  about: 'staff',
  tier: 'T2',
  body: z.strictObject({ supervisor: id(), ...z.partial(z.strictObject(held)).shape }),
  links: { cases: { kind: 'case', many: true, about: 'any' } },
  states: ['planned', 'held', 'cancelled'],
  start: ['held', 'planned'],
  actions: {
    hold: {
      from: ['planned'], to: 'held', by: ['mentor', 'senco', 'dsl', 'head'], input: z.strictObject(held),
      example: { discussed: 'Two endings this term, and how to say goodbye.', wellbeing: 4, agreed: [{ what: 'Half a day for records each week' }] },
    },
    cancel: { from: ['planned'], to: 'cancelled', by: ['mentor', 'senco', 'dsl', 'head'] },
  },
  create: ['mentor', 'senco', 'dsl', 'head'],
  edit: { by: ['mentor', 'senco', 'dsl', 'head'], in: ['planned', 'held'] },
  see: { mentor: 'full' },
  summary: ['supervisor'],
  keep: { for: 'staff-file' },
  example: {
    supervisor: '0199a000-0000-7000-8000-000000000004', discussed: 'The week of three referrals; which of them can wait.', wellbeing: 3,
    agreed: [{ what: 'No new case before half-term', by: '2026-12-18' }],
  },
});
export type Supervision = z.infer<typeof Supervision.record>;
