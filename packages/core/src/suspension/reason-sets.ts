import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import { england2020 } from './england-2020.js';
import { england2026 } from './england-2026.js';
import type { SuspensionReasonSet } from './reason-set.js';

/** The sets we know, oldest first and without gaps. */
export const suspensionReasonSets = [england2020, england2026] as const satisfies readonly SuspensionReasonSet[];

/** `PP`, `BU` … of any set we know. */
export type SuspensionReasonCode = (typeof suspensionReasonSets)[number]['codes'][number];

/**
 * The reasons in force on a day.
 *
 * @param date the first day of the suspension, `YYYY-MM-DD`
 * @throws {RuleError} `no-code-set` for days before the oldest set, `bad-date`
 * @example
 * ```ts
 * suspensionReasonsOn('2026-09-01').key; // → 'england-2026'
 * suspensionReasonsOn('2019-09-01'); // throws no-code-set
 * ```
 */
export function suspensionReasonsOn(date: string): SuspensionReasonSet {
  dayNumber(date);
  const sets: readonly SuspensionReasonSet[] = suspensionReasonSets;
  const found = sets.find(({ validFrom, validTo = '9999-12-31' }) => date >= validFrom && date <= validTo);
  if (!found) throw new RuleError('no-code-set', `No set of suspension reasons that we know was in force on ${date}.`, { date });
  return found;
}
