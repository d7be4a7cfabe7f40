import { describe, expect, test } from 'vitest';
import { studentMat, watchListWorth, type StudentRow } from './student-mat.js';

/** Invented pupils for where the file is missing: every third fails, mostly those whose marks were low before. */
const invented: StudentRow[] = Array.from({ length: 150 }, (_, i) => {
  const low = i % 3 === 0;
  const first = (low ? 7 : 12) + (i % 5);
  return { absences: (i * 7) % 30, failures: low && i % 2 === 0 ? 1 : 0, first, second: first - (low ? 1 : 0), final: low ? 8 : 13 };
});

describe('the watch list against who failed', () => {
  const rows = studentMat();

  // Measured, not aimed at. A threshold that is changed to make these better is fitted to 395 pupils of long ago.
  test.skipIf(!rows).for([
    ['before-marks', 0.647, 29, 93],
    ['after-first', 0.862, 33, 220],
    ['after-second', 0.912, 44, 216],
  ] as const)('student-mat, %s: area under the curve %f, %i of the first 50 failed, %i listed', ([moment, area, first50, listed]) => {
    const worth = watchListWorth(rows!, moment);
    expect(worth).toMatchObject({ pupils: 395, failed: 130, listed, first50: { part: first50, of: 50 } });
    expect(worth.area).toBeCloseTo(area, 3);
  });

  test('invented pupils: those who failed stand nearer to the top', () => {
    for (const moment of ['before-marks', 'after-first', 'after-second'] as const) expect(watchListWorth(invented, moment).area, moment).toBeGreaterThan(0.5);
  });
});
