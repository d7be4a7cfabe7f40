import {
  attendanceChange, attendanceTrend, presentRegister, sessionAt, summariseAttendance, type AttendanceRegister,
} from '../../src/attendance/index.js';
import { RuleError } from '../../src/rule-error.js';
import { numbers } from './numbers.js';

const pupil = '0199a000-0000-7000-8000-000000000001';

/** The marks of so many weeks: mostly present, with spells, holidays, and gaps of the end not marked yet. */
export function marksLike(seed: number, weeks: number, absencePercent: number, others = 'LLMIGOUVBCX1#-'): string {
  const { next, one, often } = numbers(seed);
  let marks = '';
  let away = 0;
  for (let week = 0; week < weeks; week++) {
    if (often(8)) {
      marks += '#'.repeat(10);
      continue;
    }
    for (let session = 0; session < 10; session++) {
      if (away > 0) {
        marks += 'I';
        away--;
      } else if (often(absencePercent)) {
        away = next(6);
        marks += one(['I', 'O', 'G', 'M']);
      } else marks += often(8) ? one([...others]) : '/\\'[session % 2];
    }
  }
  return `${marks}${'-'.repeat(next(12))}`;
}

const figures = (registers: readonly AttendanceRegister[], today: string) => {
  const present = presentRegister(registers, today);
  return {
    ...(present && { year: present.year, upTo: sessionAt(present, present.marks.replace(/-+$/, '').length - 1).date, summary: summariseAttendance(present) }),
    all: summariseAttendance(registers),
    trend: attendanceTrend(registers, { points: 14 }).map(({ from, possible, absent }) => [from, possible, absent]),
    change: attendanceChange(registers) ?? null,
  };
};

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleError) return error.code;
    throw error;
  }
  throw new TypeError('Nothing was refused.');
}

/** Registers and what they come to, or why they are refused. */
export function attendance() {
  const one = Array.from({ length: 24 }, (_, i) => [
    { pupil, year: 2026, firstDay: '2026-08-31', marks: marksLike(i + 1, [0, 1, 3, 6, 7, 12, 13, 38][i % 8]!, [0, 3, 10, 30, 60][i % 5]!) },
  ]);
  const two = Array.from({ length: 6 }, (_, i) => [
    { pupil, year: 2025, firstDay: '2025-09-01', marks: marksLike(100 + i, 47, 8) },
    { pupil, year: 2026, firstDay: '2026-08-31', marks: i === 0 ? '##' : marksLike(200 + i, 2 * i, 12) },
  ]);
  // Where two code sets meet, in August 2024, and an older year with its own codes.
  const older = [
    [{ pupil, year: 2023, firstDay: '2023-09-04', marks: `${marksLike(301, 50, 6, 'LJYFHVB').slice(0, 500).padEnd(500, '#')}K/L1/\\I8/\\` }],
    [{ pupil, year: 2023, firstDay: '2023-09-04', marks: '/\\/\\J\\Y\\FH' }],
  ];
  const edges = ['', '-', '##########', '/', 'I', 'IIIIIIIIII', `${'/\\'.repeat(9)}II`, `${'/\\'.repeat(5)}${'I'.repeat(10)}`, 'U/L/U\\L\\/\\'].map((marks) => [
    { pupil, year: 2026, firstDay: '2026-08-31', marks },
  ]);
  const refused = [
    [{ pupil, year: 2026, firstDay: '2026-08-31', marks: '/J' }],
    [{ pupil, year: 2026, firstDay: '2026-09-01', marks: '/' }],
    [{ pupil, year: 2026, firstDay: '2026-08-31', marks: '////' }, { pupil, year: 2026, firstDay: '2026-08-31', marks: '/' }],
    [{ pupil, year: 2010, firstDay: '2010-09-06', marks: '/' }],
  ];
  const today = '2026-12-18';
  return [
    ...[...one, ...two, ...older, ...edges].map((registers) => ({ registers, today, ...figures(registers, today) })),
    ...refused.map((registers) => ({ registers, today, refusal: refusalOf(() => figures(registers, today)) })),
  ];
}
