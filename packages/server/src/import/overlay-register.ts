import { mondayOf, sessionAt, sessionIndex, type AttendanceRegister } from '@learning-mentor/core/attendance';
import type { RegisterFragment } from './attendance/page.js';

/** A register of which it need not be known whose it is. */
export type RegisterMarks = Omit<AttendanceRegister, 'pupil'>;

export interface OverlayOptions {
  /** The days on which the file has a row for anybody. */
  readonly days: readonly string[];
  /** How many pupils the file has. */
  readonly pupils: number;
}

/** From so many pupils on, a day between two school days on which nobody has a mark was no school day. */
const enoughPupils = 10;

/**
 * Lays what a file says over a register. The file wins where it says something; everywhere else the register stays as it was, so that the
 * same file laid over it again changes nothing.
 *
 * Exports leave holidays out. A day without a mark, in the register and in the file, becomes closed (`#`) where the file has ten pupils
 * or more and not one of them has a row on it; else it stays without a mark (`-`), which counts as a gap in the data.
 *
 * @param register the pupil's register of the same school year, if there is one
 */
export function overlayRegister(register: RegisterMarks | undefined, fragment: RegisterFragment, options: OverlayOptions): RegisterMarks {
  const firstDay = register && register.firstDay < fragment.firstDay ? register.firstDay : fragment.firstDay;
  const shift = (from: string) => sessionIndex({ firstDay }, from, 'am');
  const [old, fresh] = [register ? shift(register.firstDay) : 0, shift(fragment.firstDay)];
  const length = Math.max(register ? old + register.marks.length : 0, fresh + fragment.marks.length);
  const isClosed = closedDays(options);
  const marks: string[] = [];
  const lateMinutes: Record<string, number> = {};
  for (let index = 0; index < length; index += 1) {
    const now = fragment.marks[index - fresh] ?? ' ';
    const before = register?.marks[index - old] ?? '-';
    const mark = now === ' ' ? before : now;
    const minutes = now === ' ' ? register?.lateMinutes?.[index - old] : fragment.lateMinutes?.[index - fresh];
    if (minutes !== undefined) lateMinutes[index] = minutes;
    marks.push(mark === '-' && isClosed(sessionAt({ firstDay }, index).date) ? '#' : mark);
  }
  return { year: fragment.year, firstDay, marks: marks.join(''), ...(Object.keys(lateMinutes).length > 0 && { lateMinutes }) };
}

/** Days of which a file that has the whole school says nothing: between its first and last day, and before it in the first week. */
function closedDays({ days, pupils }: OverlayOptions): (date: string) => boolean {
  const [first, last] = [days[0], days.at(-1)];
  if (pupils < enoughPupils || first === undefined || last === undefined) return () => false;
  const open = new Set(days);
  const monday = mondayOf(first);
  return (date) => date >= monday && date < last && !open.has(date);
}
