import { RuleError } from '../rule-error.js';
import { suspensionReasonsOn } from './reason-sets.js';

/** So many reasons may be given for one suspension. Source: DfE school census since 2020/21. */
export const mostReasons = 3;

/** A reason that cannot be mistaken for a code of another list: `suspension-reason:england-2020:DS`. */
export type QualifiedReason = `suspension-reason:${string}:${string}`;

/**
 * The reasons of one suspension with the set they belong to: one to three, each once, from the list that was in force when it began.
 *
 * Source: DfE school census since 2020/21 (ScholarPack, "What exclusion period is the spring census 2021 looking at?").
 *
 * @param codes `['PP', 'DB']`, without an order of importance
 * @param date the first day of the suspension, `YYYY-MM-DD`
 * @throws {RuleError} `no-reason`, `too-many-reasons` (more than three, or one twice), `unknown-code`, `no-code-set`, `bad-date`
 * @example
 * ```ts
 * suspensionReasons(['PP', 'DB'], '2025-10-01'); // → ['suspension-reason:england-2020:PP', 'suspension-reason:england-2020:DB']
 * suspensionReasons(['MP'], '2025-10-01'); // throws unknown-code
 * ```
 */
export function suspensionReasons(codes: readonly string[], date: string): QualifiedReason[] {
  const set = suspensionReasonsOn(date);
  if (codes.length === 0) throw new RuleError('no-reason', 'A suspension needs a reason.');
  if (codes.length > mostReasons || new Set(codes).size < codes.length) {
    throw new RuleError('too-many-reasons', `A suspension has up to ${mostReasons} reasons, each once.`, { codes: [...codes] });
  }
  return codes.map((code) => {
    if (set.codes.includes(code)) return `${set.namespace}:${set.key}:${code}` as const;
    throw new RuleError('unknown-code', `The reasons '${set.key}' have no code '${code}'.`, { set: set.key, code });
  });
}
