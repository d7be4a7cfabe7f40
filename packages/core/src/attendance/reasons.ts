import { codeAt, segmentsOf, type AttendanceOptions, type Registers } from './segments.js';

/**
 * How often each code was given, most often first: `[{ code: '/', sessions: 168 }, { code: 'I', sessions: 9 }, …]`. Apart from the
 * summary, because codes tell reasons (illness, suspension, detention) that not everybody who sees the figures may see.
 *
 * @throws {RuleError} as {@link summariseAttendance}
 * @example
 * ```ts
 * countCodes({ pupil: 'p1', year: 2026, firstDay: '2026-09-07', marks: '/\\/\\II/\\O' });
 * // → [{ code: '/', sessions: 3 }, { code: '\\', sessions: 3 }, { code: 'I', sessions: 2 }, { code: 'O', sessions: 1 }]
 * ```
 */
export function countCodes(registers: Registers, options?: AttendanceOptions): { code: string; sessions: number }[] {
  const sessions = new Map<string, number>();
  for (const segment of segmentsOf(registers, options)) {
    for (let i = segment.start; i < segment.end; i++) {
      const { code } = codeAt(segment, i);
      sessions.set(code, (sessions.get(code) ?? 0) + 1);
    }
  }
  return [...sessions]
    .map(([code, count]) => ({ code, sessions: count }))
    .sort((a, b) => b.sessions - a.sessions || (a.code < b.code ? -1 : 1));
}
