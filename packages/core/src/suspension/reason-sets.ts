import type { CodeSet } from '../code-set/code-set.js';
import { setInForce } from '../code-set/look-up.js';
import { england2020 } from './england-2020.js';
import { england2026 } from './england-2026.js';

/** Reasons for suspension and exclusion in force between two days. `DS` is disability here and Down syndrome among types of SEN. */
export type SuspensionReasonSet = CodeSet & { readonly namespace: 'suspension-reason' };

/** The sets we know, oldest first and without gaps. */
export const suspensionReasonSets = [england2020, england2026] as const satisfies readonly SuspensionReasonSet[];

/** `PP`, `BU` … of any set we know. */
export type SuspensionReasonCode = (typeof suspensionReasonSets)[number]['codes'][number]['code'];

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
export const suspensionReasonsOn = (date: string): SuspensionReasonSet => setInForce(suspensionReasonSets, date);
