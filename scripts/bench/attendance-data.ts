/** The Monday with which all registers begin. */
export const firstDay = '2025-09-01';
const sessions = 380;

/**
 * What every program finds for a pupil: possible, present, late, late after close, authorised, unauthorised, absent, missing; possible,
 * absent and late on Monday to Friday; spells, short spells, the longest, and how many began on Monday to Friday.
 */
export type Figures = number[];

/** The codes that stand in the registers, by what they count as. */
export const codes = { present: '/\\LVB', authorised: 'IMCE', unauthorised: 'OGU', late: 'LU', afterClose: 'U', notCounted: 'D4', missing: '-' } as const;

/**
 * Marks as schools have them, one string a pupil: mostly present, 3% late, absences in spells of one to ten sessions (7% in all), few
 * sessions that were not possible or have no mark; the same on every run.
 */
export function makeRegisters(pupils: number): string[] {
  let state = 42;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const away = 'IIIIIMCEOOGU';
  return Array.from({ length: pupils }, () => {
    const begins = next() ** 2 * 0.04;
    let left = 0;
    let code = '';
    const marks = Array.from({ length: sessions }, (_, index) => {
      if (left === 0 && next() < begins) {
        left = 1 + Math.floor(next() * 10);
        code = away[Math.floor(next() * away.length)]!;
      }
      const chance = next();
      if (chance > 0.996) return chance > 0.998 ? '-' : index % 4 === 0 ? 'D' : '4';
      if (left > 0) {
        left--;
        return code;
      }
      if (chance < 0.03) return 'L';
      if (chance < 0.04) return 'V';
      return index % 2 === 0 ? '/' : '\\';
    });
    // The last mark is made, so that each one without is missing.
    return [...marks.slice(0, -1), '\\'].join('');
  });
}
