import type { Measures, MeasureName } from '@learning-mentor/core/screening';

export const today = '2026-11-23';

/** Figures that all count up to a day, by default yesterday. */
export const figures = (values: Partial<Record<MeasureName, number>>, asOf = '2026-11-22'): Measures =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, asOf }]));

/** A pupil of whom everything is known and nothing is the matter. */
export const well = {
  sessionsPossible: 120, sessionsAbsent: 4, sixWeeksPossible: 60, sixWeeksAbsent: 2, priorSixWeeksPossible: 60, priorSixWeeksAbsent: 2,
  firstDaysPossible: 40, firstDaysAbsent: 0, termSpells: 2, lateFourWeeks: 1, suspensionDaysTerm: 0, suspensionDaysMonth: 0, incidentsMonth: 0,
  lessonsMonth: 100, lessonsMissedMonth: 0, coreSubjectsFailing: 0, subjectsFailing: 0, subjectsBarelyPassing: 0, gradeAverage: 3, effortChange: 0,
  creditsPossible: 10, creditsEarned: 10, movesYear: 0, yearsRepeated: 0, selfReferrals: 0, lowCheckIns: 0, adultWorries: 0, contextEvents: 0,
} as const satisfies Record<MeasureName, number>;
