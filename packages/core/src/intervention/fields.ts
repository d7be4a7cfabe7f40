import * as z from 'zod/mini';
import { date, shortText } from '../record/fields.js';

/**
 * A code of the list of interventions with its list: `intervention:2026-11:mentoring`. What it stands for `readQualified` says.
 *
 * @example
 * ```ts
 * interventionApproach().safeParse('intervention:2026-11:mentoring').success; // → true
 * interventionApproach().safeParse('mentoring').success; // → false
 * ```
 */
export const interventionApproach = () => z.string().check(z.regex(/^intervention:[a-z0-9-]+:[a-z0-9-]+$/), z.maxLength(80));

/** What research said of an approach, when, and who says so. Months of progress are an average over studies, of attainment only, and no promise for a child. */
export const EvidenceTag = z.strictObject({
  /** Left out where research found nothing that can be put in months. */
  months: z.optional(z.int().check(z.minimum(-12), z.maximum(24))),
  asOf: date(),
  source: shortText(280),
});
export type EvidenceTag = z.infer<typeof EvidenceTag>;
