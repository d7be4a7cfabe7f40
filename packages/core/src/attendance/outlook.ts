import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import type { AttendanceSummary } from './schema.js';

type Counts = Pick<AttendanceSummary, 'possible' | 'absent'>;

/** Absence is persistent from 10% of the possible sessions on. */
export const persistentAbsencePercent = 10;

/** Absence is severe from half of the possible sessions on. From memory, as in {@link summariseAttendance}. */
export const severeAbsencePercent = 50;

function check({ possible, absent }: Counts, percent: number): void {
  count('possible', possible);
  count('absent', absent, possible);
  if (!Number.isInteger(percent) || percent < 1 || percent > 99) {
    throw new RuleError('bad-threshold', { percent });
  }
}

/**
 * How many more sessions in a row, all missed, until absence reaches a threshold; 0 where it is reached already. With the answer 10, nine
 * more may be missed before it. Each missed session also adds to the possible ones, so this is the earliest the threshold can be reached.
 *
 * Source: arithmetic on the definition of absence (DfE, "Pupil absence statistics: methodology", 3.1).
 *
 * @param percent a whole number from 1 to 99; absence "reaches" it when it is equal or more
 * @throws {RuleError} `bad-threshold`; `bad-count` of sessions that are no whole numbers, or more missed than possible
 * @example
 * ```ts
 * sessionsUntil({ possible: 100, absent: 6 }, 10); // → 5
 * ```
 */
export function sessionsUntil(counts: Counts, percent: number): number {
  check(counts, percent);
  const { possible, absent } = counts;
  if (possible === 0) return 1;
  const short = percent * possible - 100 * absent;
  return Math.max(0, Math.ceil(short / (100 - percent)));
}

/**
 * How many sessions in a row, all attended, until absence is back under a threshold; 0 where it is under it. Ten sessions are a week.
 *
 * @param percent a whole number from 1 to 99, by default 10 (persistent absence)
 * @throws {RuleError} `bad-threshold`; `bad-count` of sessions that are no whole numbers, or more missed than possible
 * @example
 * ```ts
 * sessionsToRecover({ possible: 100, absent: 12 }); // → 21
 * ```
 */
export function sessionsToRecover(counts: Counts, percent: number = persistentAbsencePercent): number {
  check(counts, percent);
  const { possible, absent } = counts;
  if (absent === 0) return 0;
  return Math.max(0, Math.floor((100 * absent) / percent) + 1 - possible);
}
