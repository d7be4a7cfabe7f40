import * as z from 'zod/mini';
import { longText, shortText } from './fields.js';

/** What a paragraph is: something seen or heard, what the writer makes of it, or what the pupil said, to the letter. */
export const paragraphNatures = ['fact', 'opinion', 'pupil-words'] as const;

/**
 * One paragraph of a longer text, with a tier of its own: a note may hold a routine paragraph beside one in confidence. `thirdParties`
 * names whoever else it is about; such a paragraph is for those who work with them alone.
 *
 * T4 is not for paragraphs: to know that one was left out would be to know of it. What is restricted is a record of its own.
 *
 * Source: design/domain.md 1.3 and 6.3 (session note blocks).
 */
export const Paragraph = z.strictObject({
  text: longText(),
  tier: z.enum(['T0', 'T1', 'T2', 'T3']),
  nature: z.enum(paragraphNatures),
  thirdParties: z.optional(z.array(shortText()).check(z.minLength(1), z.maxLength(10))),
});
export type Paragraph = z.infer<typeof Paragraph>;
