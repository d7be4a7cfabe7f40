import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { shortText } from '../record/fields.js';

/**
 * A head opens, with a reason, what they are not shown otherwise: for an hour, for one pupil, and of the kinds that say so. The
 * DSL is told, and the pupil sees that somebody looked. Nobody edits it. Where the pupil must not know yet, it is written at T3, which a
 * pupil is never shown, with the reason why.
 *
 * Source: design/domain.md 6.2 (head), 6.3 (break-glass = reason, DSL notified, pupil-visible unless withheld; row "Access log").
 */
export const BreakGlass = defineRecord('break-glass', {
  plural: 'break-glass',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({ reason: shortText(500), withheldBecause: z.optional(shortText(280)) }),
  states: ['open', 'ended'],
  actions: { end: { from: ['open'], to: 'ended', by: ['head'] } },
  create: ['head'],
  edit: { by: [] },
  see: { dsl: 'full', head: 'full', pupil: 'summary' },
  summary: [],
  keep: { for: 'pupil-file' },
  example: { reason: 'The grandmother rang: Amelia has not come home, and may have said where she goes.' },
});
export type BreakGlass = z.infer<typeof BreakGlass.record>;
