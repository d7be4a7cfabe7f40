import { qualified, type QualifiedCode } from '../code-set/qualified.js';
import { RuleError } from '../rule-error.js';
import { suspensionReasonsOn } from './reason-sets.js';

/** So many reasons may be given for one suspension. Source: DfE school census since 2020/21. */
export const mostReasons = 3;

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
export function suspensionReasons(codes: readonly string[], date: string): QualifiedCode<'suspension-reason'>[] {
  const set = suspensionReasonsOn(date);
  if (codes.length === 0) throw new RuleError('no-reason');
  if (codes.length > mostReasons || new Set(codes).size < codes.length) {
    throw new RuleError('too-many-reasons', { codes: [...codes] });
  }
  return codes.map((code) => qualified(set, code));
}
