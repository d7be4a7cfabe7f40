import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indicators, raiseFlags, watchList, type Measured, type MeasureName, type Measures } from '@learning-mentor/core/screening';
import { areaUnderCurve, precisionOfFirst, type Proportion, type Ranked } from '@learning-mentor/core/statistics';

/** One pupil of the file, as far as it is used: no sex, age, address, family or health. */
export interface StudentRow {
  readonly absences: number;
  readonly failures: number;
  /** The marks of two periods and of the year, 0 to 20; below 10 is a fail. */
  readonly first: number;
  readonly second: number;
  readonly final: number;
}

/** Beside the clone, and not in it. */
const file = fileURLToPath(new URL('../../../../../shared/data/student-mat.csv', import.meta.url));

/**
 * Student Performance, mathematics, of two Portuguese schools (Cortez and Silva 2008, UCI Machine Learning Repository, CC BY 4.0); undefined
 * where the file does not lie beside the clone.
 */
export function studentMat(): StudentRow[] | undefined {
  if (!existsSync(file)) return undefined;
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map((line) => line.split(/[;,]/).map((cell) => cell.replaceAll('"', '')));
  const at = (row: string[], name: string) => Number(row[head!.indexOf(name)]);
  return rows.map((row) => ({
    absences: at(row, 'absences'), failures: at(row, 'failures'), first: at(row, 'G1'), second: at(row, 'G2'), final: at(row, 'G3'),
  }));
}

/** When in the year one looks: before any mark, after the first period, after the second. */
export type Moment = 'before-marks' | 'after-first' | 'after-second';

const today = '2026-04-01';
/** Days of a school year. The file does not say of how many an absence is one; taken as the English 190 before looking at any result. */
const schoolDays = 190;

/** What is known of a pupil at a moment, in our figures. Marks out of 20 become grades out of 4. */
function measuresOf({ absences, failures, first, second }: StudentRow, moment: Moment): { now: Measures; before: Measures } {
  const figures = (values: Partial<Record<MeasureName, number>>): Measures =>
    Object.fromEntries(Object.entries(values).map(([name, value]): [string, Measured] => [name, { value, asOf: today }]));
  const marks = (mark: number) => ({ gradeAverage: mark / 5, coreSubjectsFailing: mark < 10 ? 1 : 0 });
  const always = { sessionsPossible: schoolDays, sessionsAbsent: Math.min(absences, schoolDays), yearsRepeated: failures };
  if (moment === 'before-marks') return { now: figures(always), before: {} };
  if (moment === 'after-first') return { now: figures({ ...always, ...marks(first) }), before: {} };
  return { now: figures({ ...always, ...marks(second) }), before: figures(marks(first)) };
}

/** What the watch list as it is shipped would have been worth for finding who failed (final mark below 10). */
export interface WatchListWorth {
  readonly pupils: number;
  readonly failed: number;
  readonly listed: number;
  readonly area: number;
  readonly first50: Proportion;
}

/** Puts all pupils through the indicators and the watch list, at a moment of the year, and compares with who failed. Nothing is fitted. */
export function watchListWorth(rows: readonly StudentRow[], moment: Moment): WatchListWorth {
  const list = watchList(rows.map((row, i) => {
    const { now, before } = measuresOf(row, moment);
    return { pupil: String(i), screened: raiseFlags(now, { today, indicators, before }) };
  }), today, indicators);
  const places = new Map(list.map(({ pupil, place }) => [pupil, place]));
  const ranked = rows.map(({ final }, i): Ranked => ({ height: -(places.get(String(i)) ?? rows.length + 1), came: final < 10 }));
  return {
    pupils: rows.length, failed: ranked.filter(({ came }) => came).length, listed: list.length, area: areaUnderCurve(ranked),
    first50: precisionOfFirst(ranked, 50),
  };
}
