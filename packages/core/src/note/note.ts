import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { shortText } from '../record/fields.js';
import { Paragraph } from '../record/paragraph.js';

/** What a note is of. */
export const noteTypes = ['session', 'observation', 'conversation', 'meeting', 'other'] as const;

/**
 * What somebody wrote down about a pupil, paragraph by paragraph: each says how sensitive it is, whether it is a fact, an opinion or the
 * pupil's own words, and who else it is about. Once kept it is not changed: whoever has to add or correct writes another note that amends it.
 *
 * Who sees: design/domain.md 6.3, "Session note". A pupil sees that there is a note, and their own words; a parent that there is one of T1, where its
 * writer calls it routine, and nothing of one in confidence.
 */
export const Note = defineRecord('note', {
  plural: 'notes',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    type: z.enum(noteTypes),
    title: z.optional(shortText()),
    paragraphs: z.array(Paragraph).check(z.minLength(1), z.maxLength(50)),
  }),
  links: { case: 'case', session: 'session', amends: 'note' },
  states: ['draft', 'kept'],
  start: ['kept', 'draft'],
  actions: {
    keep: { from: ['draft'], to: 'kept', by: ['mentor', 'senco', 'dsl'] },
  },
  create: ['mentor', 'senco', 'dsl'],
  edit: { by: ['mentor', 'senco', 'dsl'], in: ['draft'] },
  see: { mentor: 'full', senco: 'exists', dsl: 'full', pupil: 'summary', parent: 'summary' },
  upTo: { parent: 'T1' },
  summary: ['type'],
  breakGlass: { head: 'full' },
  paragraphs: 'paragraphs',
  keep: { for: 'pupil-file' },
  example: {
    type: 'session', title: 'The bus and the gate',
    paragraphs: [
      { text: 'Amelia came late and told me why before I asked.', tier: 'T1', nature: 'fact' },
      { text: 'I don’t want my tutor to ask me at the gate.', tier: 'T2', nature: 'pupil-words' },
      { text: 'She worries that Leah is cross with her.', tier: 'T2', nature: 'opinion', thirdParties: ['Leah'] },
    ],
  },
});
export type Note = z.infer<typeof Note.record>;
