import type { Tier } from '../access/tier.js';

/**
 * What a record must not say below a tier: it is `to` at the least where `field` has one of the values. Of a list each entry counts, of an
 * object with yes and no the names of what is true. Data, so that the server and PHP keep the same rule.
 */
export interface Raise {
  readonly to: Tier;
  readonly field: string;
  readonly is: readonly string[];
}

/**
 * The tier of what is written: the one that was chosen, or a higher one that some of it asks for.
 *
 * @param fields the fields of a new record, or those that a change sets
 * @example
 * ```ts
 * const raises = [{ to: 'T3', field: 'screen', is: ['hurt', 'told'] }, { to: 'T2', field: 'barriers', is: ['FAM-02'] }] as const;
 * raisedTier({ raises }, 'T1', { screen: { hurt: false, told: true } }); // → 'T3'
 * raisedTier({ raises }, 'T1', { barriers: ['ATT-04', 'FAM-02'] }); // → 'T2'
 * raisedTier({ raises }, 'T4', { barriers: ['FAM-02'] }); // → 'T4'
 * ```
 */
export const raisedTier = ({ raises }: { readonly raises: readonly Raise[] }, tier: Tier, fields: Readonly<Record<string, unknown>>): Tier =>
  raises
    .filter(({ field, is }) => is.some((value) => says(fields[field], value)))
    .reduce<Tier>((most, { to }) => (to > most ? to : most), tier);

const says = (said: unknown, value: string): boolean =>
  said === value || (Array.isArray(said) ? said.includes(value) : (said as Readonly<Record<string, unknown>> | null | undefined)?.[value] === true);
