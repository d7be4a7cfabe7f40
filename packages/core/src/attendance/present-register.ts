import type { AttendanceRegister } from './schema.js';
import { schoolYearOf } from './school-year.js';

/**
 * The register of the present school year; early in a year, when nothing is marked yet, the one before.
 *
 * @param registers the oldest first
 * @param today `YYYY-MM-DD`
 * @example
 * ```ts
 * const registers = [{ pupil: 'p1', year: 2025, firstDay: '2025-09-01', marks: '/\\' }, { pupil: 'p1', year: 2026, firstDay: '2026-08-31', marks: '##' }];
 * presentRegister(registers, '2026-09-01')?.year; // → 2025
 * ```
 */
export const presentRegister = (registers: readonly AttendanceRegister[], today: string): AttendanceRegister | undefined =>
  registers.findLast(({ year, marks }) => year <= schoolYearOf(today) && /[^-#]/.test(marks));
