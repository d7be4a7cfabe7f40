import { tierCeiling } from './ceiling.js';
import { decide } from './decide.js';
import type { Policy } from './policy.js';
import { wholeFields } from './redact.js';
import type { Standing } from './standing.js';
import { tiers } from './tier.js';

/** Fields of one kind that a record opens to somebody. */
export interface Opening {
  readonly kind: string;
  readonly fields: readonly string[];
}

/** The tiers that a share can open. */
const openable = /* @__PURE__ */ tiers.filter((tier) => tierCeiling.agency[tier] !== 'none');

/**
 * Whether somebody may write a record that opens others, a share with an agency: nobody gives away more than they are shown themselves. Of
 * each kind that it names they must be shown every field that it names, at every tier that a share can open, by their role and relation;
 * what they wrote themselves, and a broken glass, do not count. A kind that is not there is given away by nobody. Any other kind of record
 * opens nothing.
 *
 * @param record all members of the record as it would be saved, flat
 * @param kinds all that there are, or all that the writer may reach
 * @example
 * ```ts
 * import { AgencyReferral } from '@learning-mentor/core/agency-referral';
 * import { Share } from '@learning-mentor/core/share';
 *
 * const share = { scope: [{ kind: 'agency-referral', fields: ['organisation', 'reason'] }] };
 * mayOpen(Share, share, { roles: ['mentor'], relations: ['mentor'] }, [AgencyReferral]); // → true
 * mayOpen(Share, share, { roles: ['senco'], relations: [] }, [AgencyReferral]); // → false
 * ```
 */
export function mayOpen(policy: Policy, record: Readonly<Record<string, unknown>>, { roles, relations, barred }: Standing, kinds: readonly Policy[]): boolean {
  if (policy.opens === undefined) return true;
  const writer = { roles, relations, barred };
  return ((record[policy.opens] ?? []) as readonly Opening[]).every(({ kind, fields }) => {
    const of = kinds.find((each) => each.kind === kind);
    return of !== undefined && openable.every((tier) => {
      if (decide(of, tier, writer) === 'full') return true;
      const seen = wholeFields(of, tier, writer);
      return fields.every((field) => seen.includes(field));
    });
  });
}
