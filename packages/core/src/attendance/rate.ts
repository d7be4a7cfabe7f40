import type { AttendanceSummary } from './schema.js';

/**
 * Attendance as a fraction of the possible sessions, 0 to 1; undefined without a possible session. Never test a threshold on it.
 *
 * @example
 * ```ts
 * attendanceRate({ possible: 120, present: 106 }); // ≈ 0.883
 * attendanceRate({ possible: 0, present: 0 }); // → undefined
 * ```
 */
export const attendanceRate = ({ possible, present }: Pick<AttendanceSummary, 'possible' | 'present'>): number | undefined =>
  possible === 0 ? undefined : present / possible;
