import { count } from '../numbers.js';
import type { AttendanceSummary } from './schema.js';

/**
 * Attendance as a fraction of the possible sessions, 0 to 1; undefined without a possible session. Never test a threshold on it.
 *
 * @throws {RuleError} `bad-count` where a number is no whole number of sessions, or more were attended than possible
 * @example
 * ```ts
 * attendanceRate({ possible: 120, present: 106 }); // ≈ 0.883
 * attendanceRate({ possible: 0, present: 0 }); // → undefined
 * ```
 */
export function attendanceRate({ possible, present }: Pick<AttendanceSummary, 'possible' | 'present'>): number | undefined {
  count('present', present, count('possible', possible));
  return possible === 0 ? undefined : present / possible;
}
