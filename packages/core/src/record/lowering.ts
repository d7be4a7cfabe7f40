import { tiers, type Tier } from '../access/tier.js';
import type { Lowering } from './envelope.js';

/**
 * Hours between a writer's asking for a lower tier and its taking effect. Until then whoever works with the record may raise it again.
 *
 * Source: design/domain.md 6.3, "raising a tier is immediate, lowering needs author + 24 h delay + log".
 */
export const loweringHours = 24;

interface Tiered {
  readonly tier: Tier;
  readonly lowering?: Lowering | undefined;
}

/**
 * What becomes of the tier where another is set. A higher one is in force at once, and the tier that it has already takes back what was
 * asked for; a lower one is only asked for. Who asks for the same again does not wait longer for it.
 *
 * @param now an ISO 8601 moment
 * @example
 * ```ts
 * const now = '2026-11-24T09:00:00.000Z';
 * setTier({ tier: 'T1' }, 'T3', now); // → { tier: 'T3', lowering: undefined }
 * const asked = setTier({ tier: 'T3' }, 'T1', now);
 * asked; // → { tier: 'T3', lowering: { tier: 'T1', from: '2026-11-25T09:00:00.000Z' } }
 * setTier(asked, 'T1', '2026-11-24T11:00:00.000Z'); // → asked
 * setTier(asked, 'T3', '2026-11-24T11:00:00.000Z'); // → { tier: 'T3', lowering: undefined }
 * ```
 */
export function setTier({ tier, lowering }: Tiered, to: Tier, now: string): Tiered {
  if (tiers.indexOf(to) >= tiers.indexOf(tier)) return { tier: to, lowering: undefined };
  if (lowering?.tier === to) return { tier, lowering };
  return { tier, lowering: { tier: to, from: new Date(Date.parse(now) + loweringHours * 3_600_000).toISOString() } };
}

/**
 * What becomes of the tier once a day has passed: the lower one that was asked for, or the same content where nothing is due yet.
 *
 * @param now an ISO 8601 moment
 * @example
 * ```ts
 * const asked = { tier: 'T3', lowering: { tier: 'T1', from: '2026-11-25T09:00:00.000Z' } } as const;
 * lowered(asked, '2026-11-25T08:59:59.999Z'); // → asked
 * lowered(asked, '2026-11-25T09:00:00.000Z'); // → { tier: 'T1', lowering: undefined }
 * ```
 */
export const lowered = <Content extends Tiered>(content: Content, now: string): Content =>
  content.lowering !== undefined && Date.parse(content.lowering.from) <= Date.parse(now)
    ? { ...content, tier: content.lowering.tier, lowering: undefined }
    : content;
