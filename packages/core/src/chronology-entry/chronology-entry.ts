import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, longText, shortText, timeOfDay } from '../record/fields.js';

/** What an entry tells of. */
export const chronologyTypes = [
  'event', 'concern', 'discussion', 'contact', 'meeting', 'information', 'referral', 'decision', 'record-transferred', 'correction',
] as const;

/**
 * One entry of a child's safeguarding chronology: what happened, when it happened and, by when it was written, when it was known. Nothing is
 * edited and nothing is deleted: a correction is a new entry that links the one it corrects. An entry that names readers is for these
 * alone, and for the DSL who wrote it.
 *
 * Who sees: design/domain.md 6.3, "Chronology" and "Restricted entry". What belongs in it: local safeguarding guidance on record keeping
 * (design/domain.md 1.7: factual, of its time, with who wrote it and which professionals took part).
 */
export const ChronologyEntry = defineRecord('chronology-entry', {
  plural: 'chronology-entries',
  about: 'pupil',
  tier: 'T3',
  body: z.strictObject({
    type: z.enum(chronologyTypes),
    at: z.optional(timeOfDay()),
    text: longText(8000),
    /** From whom it is known. */
    source: z.optional(shortText()),
    professionals: z.optional(z.array(shortText()).check(z.maxLength(20))),
    readers: z.optional(z.array(id()).check(z.maxLength(20))),
  }),
  links: { concern: 'concern', corrects: 'chronology-entry' },
  states: ['entered'],
  actions: {},
  create: ['dsl'],
  edit: { by: [] },
  see: { mentor: 'exists', dsl: 'full', head: 'summary' },
  summary: ['type'],
  named: 'readers',
  keep: { for: 'child-protection-file' },
  example: {
    type: 'discussion', at: '10:42', source: 'Amelia, in her own words', professionals: ['Early help worker'],
    text: 'Amelia told me that she minds her brother on Fridays while her mother works. She is not afraid. We agreed whom she can ring.',
  },
});
export type ChronologyEntry = z.infer<typeof ChronologyEntry.record>;
