import fc from 'fast-check';
import { attendanceCodeSets, type AttendanceCodeSet, type AttendanceRegister } from '@learning-mentor/core/attendance';

export const pupil = '0199a000-0000-7000-8000-000000000001';

/** The register of an invented pupil; by default of 2025/26, from Monday 1 September. */
export const register = (marks: string, change: Partial<AttendanceRegister> = {}): AttendanceRegister => ({
  pupil, year: 2025, firstDay: '2025-09-01', marks, ...change,
});

export const [before, since] = attendanceCodeSets;

/** Any marks of a set, the common ones as common as in a school. */
export const marksFrom = (set: AttendanceCodeSet, maxLength = 400) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom('/', '\\') },
        { weight: 1, arbitrary: fc.constantFrom('I', 'O', '#', 'L') },
        { weight: 1, arbitrary: fc.constantFrom(...set.codes.map(({ mark }) => mark)) },
      ),
      { maxLength },
    )
    .map((marks) => marks.join(''));
