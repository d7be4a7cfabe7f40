import type { AttendanceSummary } from './schema.js';

/** What a number of sessions come to. All are counts of sessions (half days), or of lessons in a pattern of lessons. */
export type AttendanceCounts = Pick<
  AttendanceSummary, 'possible' | 'present' | 'late' | 'lateAfterClose' | 'authorised' | 'unauthorised' | 'absent' | 'missing'
>;

/** Below this many possible sessions a rate says little. Our own choice (ten school days). */
export const fewSessions = 20;

/** The thresholds of absence, tested on counts. Sources: `summariseAttendance`. */
export const thresholdsOf = (possible: number, absent: number) => ({
  persistentAbsence: possible > 0 && 10 * absent >= possible,
  severeAbsence: possible > 0 && 2 * absent >= possible,
  fewSessions: possible < fewSessions,
});
