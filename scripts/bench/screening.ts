import { attendanceMeasures, indicators, raiseFlags, watchList, type MeasureName, type Measures, type WatchedPupil } from '@learning-mentor/core/screening';
import { studentMat, watchListWorth } from '../../packages/core/test/screening/student-mat.js';
import { heading, median, row } from './measure.js';

const pupils = 20_000;
const [today, termFrom] = ['2026-03-27', '2026-01-05'];

/** Pupils of a trust: registers of two terms, and the other figures, most of them unremarkable; the same on every run. */
function makeTrust(): { pupil: string; year: number; firstDay: string; marks: string; others: Measures }[] {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const sessions = 290;
  return Array.from({ length: pupils }, (_, i) => {
    const begins = next() ** 3 * 0.08;
    let left = 0;
    const marks = Array.from({ length: sessions }, (_mark, index) => {
      if (left === 0 && next() < begins) left = 1 + Math.floor(next() * 8);
      if (left > 0) return left-- && 'I';
      return next() < 0.02 ? 'L' : index % 2 ? '\\' : '/';
    }).join('');
    const some = (chance: number, most: number) => (next() < chance ? 1 + Math.floor(next() * most) : 0);
    const figures: Partial<Record<MeasureName, number>> = {
      suspensionDaysTerm: some(0.03, 5), suspensionDaysMonth: some(0.01, 3), incidentsMonth: some(0.1, 6), lessonsMonth: 110, lessonsMissedMonth: some(0.06, 8),
      coreSubjectsFailing: some(0.1, 2), subjectsFailing: some(0.12, 4), subjectsBarelyPassing: some(0.15, 4), gradeAverage: 1 + 3 * next(), effortChange: -some(0.1, 2),
      creditsPossible: 10, creditsEarned: 10 - some(0.1, 5), movesYear: some(0.04, 1), yearsRepeated: some(0.01, 1), selfReferrals: some(0.02, 1), lowCheckIns: some(0.05, 3),
      adultWorries: some(0.03, 2), contextEvents: some(0.03, 1),
    };
    const others = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value, asOf: today }]));
    return { pupil: String(i), year: 2025, firstDay: '2025-09-01', marks, others };
  });
}

/** From registers and other figures to a list in order, with an explanation for each flag: what a page does when a trust opens it. */
export async function benchScreening(): Promise<void> {
  const trust = makeTrust();
  const measured = () => trust.map(({ others, ...register }) => ({ pupil: register.pupil, measures: { ...others, ...attendanceMeasures(register, { today, termFrom }) } }));
  const all = measured();
  const screened = (): WatchedPupil[] => all.map(({ pupil, measures }) => ({ pupil, screened: raiseFlags(measures, { today, indicators }) }));
  const flagged = screened();
  const times = { measure: await median(5, measured), screen: await median(5, screened), list: await median(5, () => watchList(flagged, today, indicators)) };
  const listed = watchList(flagged, today, indicators).length;
  const rate = (time: number) => `${Math.round(pupils / time).toLocaleString('en-GB')} k`;

  heading(`Screening: ${pupils.toLocaleString('en-GB')} pupils, ${indicators.length} indicators, ${listed.toLocaleString('en-GB')} on the list`);
  console.log(row('', 'all of them', 'pupils/s'));
  const line = (what: string, time: number) => console.log(row(what, `${time.toFixed(0)} ms`, rate(time)));
  line('Figures from registers', times.measure);
  line('Flags, each with its reasons', times.screen);
  line('The list in order', times.list);
  line('All three', times.measure + times.screen + times.list);
  benchWorth();
}

/** What the list is worth on pupils who were: who stood first, and who failed. Nothing is tuned to them. */
function benchWorth(): void {
  const rows = studentMat();
  heading('The list against who failed (UCI Student Performance, mathematics)');
  if (!rows) return console.log('  NOT RUN  ../shared/data/student-mat.csv does not lie beside the clone: nothing is said about area or precision.');
  console.log(row('', 'area under curve', 'of first 50'));
  for (const [moment, name] of [['before-marks', 'Before any marks'], ['after-first', 'After the first period'], ['after-second', 'After the second period']] as const) {
    const { area, first50 } = watchListWorth(rows, moment);
    console.log(row(name, area.toFixed(3), `${first50.part} failed`));
  }
}
