import { persistentAbsencePercent, severeAbsencePercent } from './outlook.js';
import type { AttendanceSummary } from './schema.js';

/** What a number of sessions come to. All are counts of sessions (half days), or of lessons in a pattern of lessons. */
export type AttendanceCounts = Pick<
  AttendanceSummary, 'possible' | 'present' | 'late' | 'lateAfterClose' | 'authorised' | 'unauthorised' | 'absent' | 'missing'
>;

/** Below this many possible sessions a rate says little. Our own choice (ten school days). */
export const fewSessions = 20;

/** The thresholds of absence, tested on counts. Sources: `summariseAttendance`. */
export const thresholdsOf = (possible: number, absent: number) => ({
  persistentAbsence: possible > 0 && 100 * absent >= persistentAbsencePercent * possible,
  severeAbsence: possible > 0 && 100 * absent >= severeAbsencePercent * possible,
  fewSessions: possible < fewSessions,
});
