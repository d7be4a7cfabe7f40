import type { SuspensionSpell, SuspensionType } from './days.js';

/**
 * A suspension's record as the spell that `suspensionDays` counts. Without a last day the first day is the only one. Its state
 * goes along, so that one which was cancelled counts no days.
 *
 * @example
 * ```ts
 * const spell = suspensionSpell({ type: 'SUSP', state: 'imposed', occurredOn: '2026-11-23', lastDay: '2026-11-25', starts: 'pm' });
 * suspensionDays([spell], { year: 2026 }).days; // → 2.5
 * ```
 */
export function suspensionSpell(record: {
  readonly type: SuspensionType;
  readonly state: string;
  readonly occurredOn: string;
  readonly lastDay?: string | undefined;
  readonly starts?: 'am' | 'pm' | undefined;
  readonly ends?: 'am' | 'pm' | undefined;
}): SuspensionSpell {
  const { type, state, occurredOn, lastDay = occurredOn, starts, ends } = record;
  // Halves of one day the wrong way round are a slip of the form: the whole day counts.
  const isSlip = lastDay === occurredOn && starts === 'pm' && ends === 'am';
  return { type, from: occurredOn, to: lastDay, ...(!isSlip && { starts, ends }), state };
}
