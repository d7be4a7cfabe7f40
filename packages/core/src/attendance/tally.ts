import type { AttendanceCounts } from './figures.js';
import { schoolDays } from './session-index.js';

/** How a mark counts. 0 is a byte that is no mark of the set. */
export const counts = {
  present: 1, presentLate: 2, authorised: 3, unauthorised: 4, unauthorisedLate: 5, notCounted: 6, missing: 7,
} as const;

/** How many counters stand beside each other for one place of the week: all sessions at 0, then one for each way to count. */
const width = 8;

/** How many numbers are kept of a spell. */
export const spellWidth = 6;

/**
 * The register engine: marks are read once, a byte each, and everything the figures of attendance need is kept in a few counters.
 *
 * Marks come in runs that count the same, and nine of ten are plain presence. So a run of presence is passed over with one look at a table
 * for each mark and nothing else; only the rest is counted by its place of the week, and presence is what is left of all sessions. Nothing
 * is allocated while reading, and what is kept does not grow with the marks (spells grow with the spells of one pupil).
 *
 * Not exported: `summariseAttendance`, `lateness`, `attendancePattern`, `attendanceTrend` and `registerReader` are made of it.
 */
export class Tally {
  /** Monday to Friday times `perDay`: the places of a week. */
  readonly places: number;
  /** Counters of sessions: the count `count` at `place` stands in `cells[8 * place + count]`, all sessions of the place at count 0. */
  readonly cells: Int32Array;
  /** How many spells are over. */
  spells = 0;
  /**
   * Spells, those that are over and then the one that is open, by `spellWidth` numbers each: of the first missed session 0 the day number of
   * the Monday with which its register begins and 1 its index there, of the last one 2 and 3 the same; 4 how many were missed authorised
   * and 5 unauthorised. What day that was is left to whoever asks: to find it takes longer than to read the spell.
   */
  readonly spellNumbers: number[] = [];
  #open = false;

  /** @param perDay sessions, or lessons, in a day */
  constructor(readonly perDay: number = 2) {
    this.places = schoolDays * perDay;
    this.cells = new Int32Array(this.places * width);
  }

  /**
   * Reads marks on from where it was, and tells where it stopped: at `end`, or at the first byte that is no mark.
   *
   * @param marks of one pupil, in the order of their days
   * @param by the table of the code set, and the day number of the Monday with which the register begins
   * @param index of the session at `marks[at]` in its register
   */
  read(marks: Uint8Array, at: number, end: number, { table, first }: { readonly table: Uint8Array; readonly first: number }, index: number = at): number {
    const { cells, places, spellNumbers } = this;
    const all = width * places;
    const before = index - at;
    let spell = spellWidth * this.spells;
    let open = this.#open;
    let i = at;
    while (i < end) {
      if (table[marks[i]!] === counts.present) {
        if (open) {
          open = false;
          spell += spellWidth;
        }
        do i++; while (i < end && table[marks[i]!] === counts.present);
        if (i === end) break;
      }
      const from = i;
      const count = table[marks[i]!]!;
      if (count === 0) break;
      let cell = width * ((from + before) % places) + count;
      do {
        cells[cell]!++;
        cell += width;
        if (cell >= all) cell -= all;
      } while (++i < end && table[marks[i]!] === count);

      if (count >= counts.authorised && count <= counts.unauthorisedLate) {
        if (!open) {
          open = true;
          spellNumbers[spell] = first;
          spellNumbers[spell + 1] = from + before;
          spellNumbers[spell + 4] = 0;
          spellNumbers[spell + 5] = 0;
        }
        spellNumbers[spell + 2] = first;
        spellNumbers[spell + 3] = i - 1 + before;
        spellNumbers[spell + (count === counts.authorised ? 4 : 5)]! += i - from;
      } else if (open && count === counts.presentLate) {
        open = false;
        spell += spellWidth;
      }
    }
    this.spells = spell / spellWidth;
    this.#open = open;
    this.#countAll(index, i - at);
    return i;
  }

  /** Counts sessions that follow each other as read, whatever their marks. */
  #countAll(index: number, sessions: number): void {
    const { cells, places } = this;
    const weeks = Math.floor(sessions / places);
    for (let place = 0; place < places; place++) cells[width * place]! += weeks;
    for (let n = index + weeks * places; n < index + sessions; n++) cells[width * (n % places)]!++;
  }

  /** Takes back sessions without a mark that turned out to be still to come. */
  takeBack(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const cell = width * (index % this.places);
      this.cells[cell]!--;
      this.cells[cell + counts.missing]!--;
    }
  }

  /** Ends the spell that is open, if one is: the pupil's marks are over, or the school year is. */
  endSpell(): void {
    if (this.#open) this.spells++;
    this.#open = false;
  }

  /**
   * The figures of `many` places of the week, from one on in steps.
   *
   * `possible` is all sessions but those that were not to be had and those without a mark, and `present` what is left of them after absence.
   */
  countsAt(from: number, many: number, step: number = 1): AttendanceCounts {
    const { cells } = this;
    let all = 0;
    let presentLate = 0;
    let authorised = 0;
    let unauthorised = 0;
    let lateAfterClose = 0;
    let notCounted = 0;
    let missing = 0;
    for (let place = from; place < from + many * step; place += step) {
      const at = width * place;
      all += cells[at]!;
      presentLate += cells[at + counts.presentLate]!;
      authorised += cells[at + counts.authorised]!;
      unauthorised += cells[at + counts.unauthorised]!;
      lateAfterClose += cells[at + counts.unauthorisedLate]!;
      notCounted += cells[at + counts.notCounted]!;
      missing += cells[at + counts.missing]!;
    }
    const possible = all - notCounted - missing;
    const absent = authorised + unauthorised + lateAfterClose;
    return {
      possible, present: possible - absent, late: presentLate + lateAfterClose, lateAfterClose, authorised, unauthorised: unauthorised + lateAfterClose,
      absent, missing,
    };
  }

  /** The figures of all places together. */
  countsOfAll(): AttendanceCounts {
    return this.countsAt(0, this.places);
  }

  /** Forgets everything, for the next pupil. */
  clear(): void {
    this.cells.fill(0);
    this.spells = 0;
    this.#open = false;
  }
}
