import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { fewestShown } from '../statistics/suppress.js';
import type { AttendanceSummary } from './schema.js';

type Counts = Pick<AttendanceSummary, 'possible' | 'absent' | 'unauthorised' | 'late' | 'persistentAbsence' | 'severeAbsence'>;

/** The attendance of a group. Counts are sessions, or pupils where it says so; rates are fractions, 0 to 1. */
export interface PooledAttendance {
  /** Pupils with a possible session; the others are in no figure. */
  readonly pupils: number;
  readonly withoutSessions: number;
  readonly possible: number;
  readonly absent: number;
  readonly unauthorised: number;
  readonly late: number;
  /** All missed sessions of all possible ones: pupils with more sessions weigh more. Not the mean of the pupils' rates. */
  readonly absenceRate: number;
  /** Pupils, and their share. */
  readonly persistentlyAbsent: number;
  readonly severelyAbsent: number;
  readonly persistentShare: number;
  /** Fewer than ten pupils: not for showing to people who do not know them. */
  readonly few: boolean;
}

/**
 * The attendance of pupils taken together.
 *
 * Source: DfE, "Pupil absence statistics: methodology", 3.1: total missed sessions of all pupils as a share of their possible sessions;
 * 3.2: persistent absentees as a share of pupils; pupils without possible sessions are left out (performance tables, absence notes).
 *
 * @param summaries one for each pupil, over the same time
 * @throws {RuleError} `no-data` where no pupil had a possible session; `bad-count` of sessions that are no whole numbers, or more missed than
 *   possible
 * @example
 * ```ts
 * const pupil = { possible: 100, absent: 4, unauthorised: 0, late: 1, persistentAbsence: false, severeAbsence: false };
 * pooledAttendance([pupil, { ...pupil, absent: 12, persistentAbsence: true }]);
 * // → { pupils: 2, absent: 16, absenceRate: 0.08, persistentlyAbsent: 1, persistentShare: 0.5, few: true, … }
 * ```
 */
export function pooledAttendance(summaries: readonly Counts[]): PooledAttendance {
  for (const { possible, absent, unauthorised, late } of summaries) {
    count('possible', possible);
    count('absent', absent, possible);
    count('unauthorised', unauthorised, absent);
    count('late', late);
  }
  const counted = summaries.filter(({ possible }) => possible > 0);
  const pupils = counted.length;
  if (pupils === 0) throw new RuleError('no-data');
  const sum = (of: 'possible' | 'absent' | 'unauthorised' | 'late') => counted.reduce((all, each) => all + each[of], 0);
  const [possible, absent] = [sum('possible'), sum('absent')];
  const persistentlyAbsent = counted.filter((each) => each.persistentAbsence).length;
  return {
    pupils, withoutSessions: summaries.length - pupils, possible, absent, unauthorised: sum('unauthorised'), late: sum('late'),
    absenceRate: absent / possible, persistentlyAbsent, severelyAbsent: counted.filter((each) => each.severeAbsence).length,
    persistentShare: persistentlyAbsent / pupils, few: pupils < fewestShown,
  };
}
