/**
 * Which cycle of assess, plan, do and review a plan is in, from 1: one more than were ended.
 *
 * @example
 * ```ts
 * cycleOf({ cycles: [{ decision: 'adapt' }] }); // → 2
 * ```
 */
export const cycleOf = ({ cycles = [] }: { readonly cycles?: readonly unknown[] | undefined }): number => cycles.length + 1;
