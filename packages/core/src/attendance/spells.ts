import type { AbsenceSpell, AttendanceSummary } from './schema.js';

/** How absence is spread: many short spells tell another story than one long one. */
export interface SpellPattern {
  readonly spells: number;
  /** Spells of one or two sessions. */
  readonly short: number;
  /** The spell with most missed sessions; of equal ones the latest. */
  readonly longest?: AbsenceSpell;
  readonly latest?: AbsenceSpell;
  /** Spells that began on a Monday (1) to Friday (5). */
  readonly beganOn: readonly [number, number, number, number, number];
}

/** A spell of so many sessions or fewer is short: a day at most. Our own choice. */
export const shortSpell = 2;

/**
 * How the absence of a summary is spread over spells. A spell is a run of missed sessions; closed, impossible and unmarked sessions
 * neither end nor lengthen it, and a new school year begins a new one.
 *
 * Source: our own, after FFT Education Datalab, which found that the number of spells beside the rate helps to tell who stays persistently
 * absent.
 *
 * @example
 * ```ts
 * spellPattern(summariseAttendance({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: 'II/\\IIII/\\' }));
 * // → { spells: 2, short: 1, longest: { from: '2026-09-09', to: '2026-09-10', sessions: 4, … }, beganOn: [1, 0, 1, 0, 0], … }
 * ```
 */
export function spellPattern({ spells }: Pick<AttendanceSummary, 'spells'>): SpellPattern {
  const beganOn: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { from } of spells) beganOn[(new Date(from).getUTCDay() - 1) as 0]++;
  const longest = spells.reduce<AbsenceSpell | undefined>((best, each) => (best && best.sessions > each.sessions ? best : each), undefined);
  const latest = spells.at(-1);
  return {
    spells: spells.length,
    short: spells.filter(({ sessions }) => sessions <= shortSpell).length,
    ...(longest && { longest }),
    ...(latest && { latest }),
    beganOn,
  };
}
