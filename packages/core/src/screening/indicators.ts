import type { IndicatorTest, MeasureShare } from './tests.js';
import type { ScreeningDomain } from './domains.js';
import type { MeasureName } from './measures.js';

/** One thing that may say a pupil would benefit. Everything about it is data, and a school may change it. */
export interface Indicator {
  readonly key: string;
  readonly domain: ScreeningDomain;
  /** `watch` amber, `act` red. Never a reason for a sanction: a person decides. */
  readonly level: 'watch' | 'act';
  readonly when: IndicatorTest;
  /** What tells whether it gets worse: a figure or a share, and which way is worse. */
  readonly trend: { readonly of: MeasureName | MeasureShare; readonly worse: 'higher' | 'lower' };
  /** With data older than this many days it is not raised any more. Our own choice. */
  readonly freshDays: number;
  readonly source: string;
}

const year: MeasureShare = { part: 'sessionsAbsent', whole: 'sessionsPossible' };
const sixWeeks: MeasureShare = { part: 'sixWeeksAbsent', whole: 'sixWeeksPossible' };
const priorSixWeeks: MeasureShare = { part: 'priorSixWeeksAbsent', whole: 'priorSixWeeksPossible' };
const firstDays: MeasureShare = { part: 'firstDaysAbsent', whole: 'firstDaysPossible' };
const lessons: MeasureShare = { part: 'lessonsMissedMonth', whole: 'lessonsMonth' };
const credits: MeasureShare = { part: 'creditsEarned', whole: 'creditsPossible' };

const dfe = 'DfE: persistent absence is 10% or more of the pupil\'s own possible sessions';
const checkAndConnect = 'Check & Connect, University of Minnesota: high risk in a month';
const wisconsin = 'Wisconsin DPI summary of Balfanz and others: risk of not graduating';
const own = 'Our own';
const weeks = 14;
const reports = 120;

/**
 * The indicators as they are shipped. Thresholds from the United States were set for other schools: look at what they would have found in a
 * school's own past (`calibration`) before relying on them.
 *
 * Source: design/domain.md 4.1, with the source of each.
 */
export const indicators: readonly Indicator[] = [
  {
    key: 'att.severe', domain: 'attendance', level: 'act',
    when: { ...year, leastPercent: 50 },
    trend: { of: sixWeeks, worse: 'higher' }, freshDays: weeks,
    source: 'DfE: severe absence is 50% or more (from memory)',
  },
  {
    key: 'att.pa', domain: 'attendance', level: 'act', when: { any: [{ ...year, leastPercent: 10 }, { ...sixWeeks, leastPercent: 10 }] },
    trend: { of: sixWeeks, worse: 'higher' }, freshDays: weeks, source: dfe,
  },
  {
    key: 'att.emerging', domain: 'attendance', level: 'watch',
    when: {
      all: [
        { ...sixWeeks, leastPercent: 5 },
        { ...sixWeeks, belowPercent: 10, noAim: true },
        { ...sixWeeks, before: priorSixWeeks, leastPoints: 2 },
      ],
    },
    trend: { of: sixWeeks, worse: 'higher' }, freshDays: weeks, source: own,
  },
  {
    key: 'att.spells', domain: 'attendance', level: 'watch',
    when: { measure: 'termSpells', least: 4 },
    trend: { of: 'termSpells', worse: 'higher' },
    freshDays: weeks, source: 'Our own, after FFT Education Datalab',
  },
  {
    key: 'att.first-days', domain: 'attendance', level: 'watch',
    when: { ...firstDays, leastPercent: 10, noAim: true },
    trend: { of: firstDays, worse: 'higher' },
    freshDays: 60, source: `${wisconsin}; FFT Education Datalab finds the start of term no more telling than other times`,
  },
  {
    key: 'punct.late', domain: 'attendance', level: 'watch', when: { measure: 'lateFourWeeks', least: 5 },
    trend: { of: 'lateFourWeeks', worse: 'higher' }, freshDays: weeks, source: checkAndConnect,
  },
  {
    key: 'beh.suspension', domain: 'behaviour', level: 'act', when: { measure: 'suspensionDaysTerm', least: 1 },
    trend: { of: 'suspensionDaysTerm', worse: 'higher' }, freshDays: weeks, source: wisconsin,
  },
  {
    key: 'beh.suspension-month', domain: 'behaviour', level: 'act', when: { measure: 'suspensionDaysMonth', least: 2 },
    trend: { of: 'suspensionDaysMonth', worse: 'higher' }, freshDays: weeks, source: checkAndConnect,
  },
  {
    key: 'beh.incidents', domain: 'behaviour', level: 'watch', when: { measure: 'incidentsMonth', least: 3 },
    trend: { of: 'incidentsMonth', worse: 'higher' }, freshDays: weeks, source: checkAndConnect,
  },
  {
    key: 'beh.skipping', domain: 'behaviour', level: 'watch',
    when: { any: [{ measure: 'lessonsMissedMonth', least: 3 }, { ...lessons, leastPercent: 15 }] },
    trend: { of: 'lessonsMissedMonth', worse: 'higher' }, freshDays: weeks, source: checkAndConnect,
  },
  {
    key: 'crs.failing', domain: 'course', level: 'act',
    when: {
      any: [
        { measure: 'coreSubjectsFailing', least: 1 },
        { measure: 'subjectsFailing', least: 1 },
        { measure: 'subjectsBarelyPassing', least: 2 },
      ],
    },
    trend: { of: 'gradeAverage', worse: 'lower' }, freshDays: reports, source: `${wisconsin}; ${checkAndConnect}`,
  },
  {
    key: 'crs.grades', domain: 'course', level: 'watch',
    when: { any: [{ measure: 'gradeAverage', most: 2 }, { measure: 'effortChange', most: -1 }] },
    trend: { of: 'gradeAverage', worse: 'lower' }, freshDays: reports, source: `${wisconsin}; effort: our own`,
  },
  {
    key: 'crs.credits', domain: 'course', level: 'watch', when: { ...credits, belowPercent: 80 }, trend: { of: credits, worse: 'lower' },
    freshDays: reports, source: checkAndConnect,
  },
  {
    key: 'crs.repeated', domain: 'course', level: 'watch', when: { measure: 'yearsRepeated', least: 1, noAim: true },
    trend: { of: 'yearsRepeated', worse: 'higher' }, freshDays: 400, source: wisconsin,
  },
  {
    key: 'voice.self', domain: 'voice', level: 'act',
    when: { any: [{ measure: 'selfReferrals', least: 1, noAim: true }, { measure: 'lowCheckIns', least: 2 }] },
    trend: { of: 'lowCheckIns', worse: 'higher' }, freshDays: 30, source: own,
  },
  {
    key: 'voice.adult', domain: 'voice', level: 'act',
    when: { measure: 'adultWorries', least: 1, noAim: true },
    trend: { of: 'adultWorries', worse: 'higher' },
    freshDays: 30, source: own,
  },
  {
    key: 'ctx.move', domain: 'context', level: 'watch',
    when: { measure: 'movesYear', least: 1, noAim: true },
    trend: { of: 'movesYear', worse: 'higher' },
    freshDays: 400, source: wisconsin,
  },
  {
    key: 'ctx.event', domain: 'context', level: 'watch',
    when: { measure: 'contextEvents', least: 1, noAim: true },
    trend: { of: 'contextEvents', worse: 'higher' },
    freshDays: 90, source: own,
  },
];
