import { dateOfDay } from '../day.js';
import type { AbsenceSpell, AttendanceSummary } from './schema.js';
import { counts, segmentsOf, unknownMark, type AttendanceOptions, type Registers } from './segments.js';
import { dayAt } from './session-index.js';

/** Below this many possible sessions a rate says little. Our own choice (ten school days). */
export const fewSessions = 20;

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
  let present = 0;
  let presentLate = 0;
  let authorised = 0;
  let unauthorised = 0;
  let unauthorisedLate = 0;
  let missing = 0;
  const spells: AbsenceSpell[] = [];
  let spell: Open | undefined;
  let year: number | undefined;

  for (const segment of segmentsOf(registers, options)) {
    const { register, table, first, end } = segment;
    const { marks } = register;
    if (register.year !== year && spell) spell = close(spells, spell);
    year = register.year;
    for (let i = segment.start; i < end; i++) {
      // Nine marks of ten are plain presence: runs of it are passed over without looking at anything else.
      const run = i;
      while (i < end && table[marks.charCodeAt(i)] === counts.present) i++;
      present += i - run;
      if (spell && i > run) spell = close(spells, spell);
      if (i === end) break;

      const count = table[marks.charCodeAt(i)];
      if (count === counts.notCounted) continue;
      if (count === counts.missing) missing++;
      else if (count === counts.presentLate) {
        presentLate++;
        if (spell) spell = close(spells, spell);
      } else {
        if (!count) unknownMark(segment, i);
        const day = dayAt(first, i);
        if (!spell) spell = { from: day, to: day, authorised: 0, unauthorised: 0 };
        else spell.to = day;
        if (count === counts.authorised) {
          authorised++;
          spell.authorised++;
        } else {
          if (count === counts.unauthorised) unauthorised++;
          else unauthorisedLate++;
          spell.unauthorised++;
        }
      }
    }
  }
  if (spell) close(spells, spell);

  const absent = authorised + unauthorised + unauthorisedLate;
  const possible = present + presentLate + absent;
  return {
    possible,
    present: present + presentLate,
    late: presentLate + unauthorisedLate,
    lateAfterClose: unauthorisedLate,
    authorised,
    unauthorised: unauthorised + unauthorisedLate,
    absent,
    missing,
    persistentAbsence: possible > 0 && 10 * absent >= possible,
    severeAbsence: possible > 0 && 2 * absent >= possible,
    spells,
    fewSessions: possible < fewSessions,
  };
}

interface Open {
  readonly from: number;
  to: number;
  authorised: number;
  unauthorised: number;
}

function close(spells: AbsenceSpell[], { from, to, authorised, unauthorised }: Open): undefined {
  spells.push({ from: dateOfDay(from), to: dateOfDay(to), sessions: authorised + unauthorised, authorised, unauthorised });
}
