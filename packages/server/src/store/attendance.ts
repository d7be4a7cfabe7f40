import { presentRegister, schoolYearOf, sessionAt, summariseAttendance, type AttendanceRegister } from '@learning-mentor/core/attendance';
import type { AttendanceAnswer } from '@learning-mentor/core/contract';
import type { Query } from '../database/database.js';
import { Refusal } from '../refusal.js';
import { levelOf, seesPupil } from './pupils.js';
import type { Reader } from './reader.js';

interface RegisterRow {
  readonly pupil: string;
  readonly year: number;
  readonly first_day: string;
  readonly marks: string;
  readonly late: Record<string, number> | null;
}

/** The registers of pupils, by pupil, the oldest first; of the years from `since` on. */
export async function registersOf(
  query: Query,
  reader: Reader,
  pupils: readonly string[],
  since: number,
): Promise<Map<string, AttendanceRegister[]>> {
  const rows = await query<RegisterRow>(
    `SELECT pupil, year, first_day, marks, late FROM register
     WHERE school = $1 AND pupil = ANY($2::uuid[]) AND year >= $3 ORDER BY pupil, year`,
    [reader.school.id, pupils, since],
  );
  const registers = new Map<string, AttendanceRegister[]>();
  for (const { pupil, year, first_day, marks, late } of rows) {
    const register = { pupil, year, firstDay: first_day, marks, ...(late && Object.keys(late).length > 0 && { lateMinutes: late }) };
    registers.set(pupil, [...(registers.get(pupil) ?? []), register]);
  }
  return registers;
}

/** A pupil's attendance as the reader may know it. Without a register all figures are nought. */
export async function attendanceOf(query: Query, reader: Reader, pupil: string): Promise<AttendanceAnswer> {
  const view = levelOf(reader, 'attendance', pupil);
  if ((view !== 'full' && view !== 'summary') || !(await seesPupil(query, reader, pupil))) throw new Refusal('not-found');
  const registers = (await registersOf(query, reader, [pupil], 0)).get(pupil) ?? [];
  const present = presentRegister(registers, reader.today);
  return {
    view,
    ...(present && { year: present.year, upTo: sessionAt(present, lastMark(present.marks)).date }),
    summary: summariseAttendance(present ?? { pupil, year: schoolYearOf(reader.today), firstDay: '2024-09-02', marks: '' }),
    ...(view === 'full' && { registers }),
  };
}

const lastMark = (marks: string): number => marks.replace(/-+$/, '').length - 1;
