import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, longText, shortText } from '../record/fields.js';

/**
 * What the DSL may decide on. Source: design/domain.md 1.7, from memory; local thresholds decide which. What concerns staff (the local
 * authority's designated officer, LADO) is not here: it never enters a pupil's chronology.
 */
export const dslDecisions = [
  'no-further-action', 'monitor', 'talk-to-family', 'pastoral-support', 'early-help', 'social-care', 'police', 'channel', 'fgm-report',
  'child-on-child-plan', 'safety-plan', 'other',
] as const;

/**
 * What the DSL decided about a worry, why, and what came of it; the day it is due is the record's. It is not edited: a decision that was
 * wrong is followed by another that links it.
 *
 * Who sees: as the chronology (design/domain.md 6.3). That discussions, decisions and the reasons for them are written down: Keeping children
 * safe in education, as The Key quotes it (design/domain.md 1.7).
 */
export const DslAction = defineRecord('dsl-action', {
  plural: 'dsl-actions',
  about: 'pupil',
  tier: 'T3',
  body: z.strictObject({
    decision: z.enum(dslDecisions),
    rationale: longText(),
    /** Which threshold of the local partnership it meets. */
    threshold: z.optional(shortText(280)),
    reference: z.optional(shortText()),
    readers: z.optional(z.array(id()).check(z.maxLength(20))),
  }),
  recorded: z.strictObject({ outcome: z.optional(longText(2000)) }),
  links: { concern: 'concern', replaces: 'dsl-action' },
  states: ['open', 'done'],
  actions: {
    finish: {
      from: ['open'], to: 'done', by: ['dsl'], input: z.strictObject({ outcome: longText(2000) }),
      example: { outcome: 'The early help worker has met the family; a plan for Fridays is in place.' },
    },
  },
  create: ['dsl'],
  edit: { by: [] },
  see: { mentor: 'exists', dsl: 'full', head: 'summary' },
  summary: ['decision'],
  named: 'readers',
  keep: { for: 'child-protection-file' },
  example: {
    decision: 'early-help', rationale: 'A caring role at eleven, willing family, no sign of harm; help is wanted and school alone cannot give it.',
    threshold: 'Level 2, additional needs',
  },
});
export type DslAction = z.infer<typeof DslAction.record>;
