import { dateOfDay } from '../day.js';
import { thresholdsOf } from './figures.js';
import type { AbsenceSpell, AttendanceSummary } from './schema.js';
import { tallyOf, type AttendanceOptions, type Registers } from './segments.js';
import { dayAt } from './session-index.js';
import { spellWidth, type Tally } from './tally.js';

/**
 * What registers come to: possible and missed sessions, lateness, persistent and severe absence, spells. All counts are sessions (half
 * days), and the thresholds are tested on counts, never on a rounded rate.
 *
 * `possible` = present + authorised + unauthorised. Persistent absence: `10 * absent >= possible`; severe: `2 * absent >= possible`;
 * neither without a possible session. Late is `L` (present) and `U` (unauthorised absence). Sessions without a mark are in no figure but
 * `missing`. Each day is read by the code set that was in force on it, unless `codes` names one.
 *
 * Source: DfE, "Pupil absence statistics: methodology", 3.1 (overall absence), 3.2 (10% or more of their own possible sessions, since
 * 2015/16), 4.4 (possible sessions); severe absence 50% or more, from memory; spells and `fewSessions` our own. The official figures count
 * pupils of compulsory school age who do not board, year by year; of registers of several years taken together they say nothing.
 *
 * @throws {RuleError} `unknown-mark`, `no-code-set`, `unknown-code-set`, `no-register`, `different-pupils`, `registers-overlap`,
 *   `not-a-monday`, `bad-date`, `bad-range`
 * @example
 * ```ts
 * summariseAttendance({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: '/\\/\\IIL\\/U' });
 * // → { possible: 10, present: 7, late: 2, authorised: 2, unauthorised: 1, absent: 3, persistentAbsence: true, severeAbsence: false, … }
 * ```
 */
export function summariseAttendance(registers: Registers, options?: AttendanceOptions): AttendanceSummary {
  const tally = tallyOf(registers, options);
  const { possible, present, late, lateAfterClose, authorised, unauthorised, absent, missing } = tally.countsOfAll();
  const { persistentAbsence, severeAbsence, fewSessions } = thresholdsOf(possible, absent);
  return {
    possible, present, late, lateAfterClose, authorised, unauthorised, absent, missing, persistentAbsence, severeAbsence,
    spells: spellsOf(tally), fewSessions,
  };
}

function spellsOf(tally: Tally): AbsenceSpell[] {
  const spells: AbsenceSpell[] = [];
  const { spellNumbers, perDay } = tally;
  const dateAt = (at: number) => dateOfDay(dayAt(spellNumbers[at]!, spellNumbers[at + 1]!, perDay));
  for (let at = 0; at < spellWidth * tally.spells; at += spellWidth) {
    const [authorised, unauthorised] = [spellNumbers[at + 4]!, spellNumbers[at + 5]!];
    spells.push({ from: dateAt(at), to: dateAt(at + 2), sessions: authorised + unauthorised, authorised, unauthorised });
  }
  return spells;
}
