import * as z from 'zod/mini';

/**
 * How sensitive a record is.
 *
 * | tier | holds |
 * |---|---|
 * | T0 | directory, today's attendance |
 * | T1 | routine support: goals, strategies, reviews |
 * | T2 | mentoring confidences of a pupil or family |
 * | T3 | safeguarding |
 * | T4 | restricted safeguarding, named people only |
 *
 * Source: our own design over the confidentiality matrix (design/domain.md 6.3); schools may know the tiers under other names.
 */
export const tiers = ['T0', 'T1', 'T2', 'T3', 'T4'] as const;
export const Tier = /* @__PURE__ */ z.enum(tiers);
export type Tier = z.infer<typeof Tier>;
