import { number } from '../numbers.js';
import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';

/**
 * What indicators look at. Counts, unless it says otherwise; "six weeks", "four weeks" and "month" end on the day of the data.
 *
 * Sessions are half days; lessons are lessons. `gradeAverage` is on the scale from 0 to 4, `effortChange` in grades over two reports,
 * `creditsEarned` of `creditsPossible`, `lowCheckIns` check-ins of the pupil at 3 of 10 or lower in four weeks, `contextEvents` things that
 * happened in a pupil's life and that adults should know of (bereavement, a return from suspension, a part-time timetable).
 */
export const measureNames = [
  'sessionsPossible', 'sessionsAbsent', 'sixWeeksPossible', 'sixWeeksAbsent', 'priorSixWeeksPossible', 'priorSixWeeksAbsent',
  'firstDaysPossible', 'firstDaysAbsent', 'termSpells', 'lateFourWeeks', 'suspensionDaysTerm', 'suspensionDaysMonth', 'incidentsMonth', 'lessonsMonth',
  'lessonsMissedMonth', 'coreSubjectsFailing', 'subjectsFailing', 'subjectsBarelyPassing', 'gradeAverage', 'effortChange',
  'creditsPossible', 'creditsEarned', 'movesYear', 'yearsRepeated', 'selfReferrals', 'lowCheckIns', 'adultWorries', 'contextEvents',
] as const;
export type MeasureName = (typeof measureNames)[number];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(measureNames);

/** Of which figure another is a part. */
const wholes: Readonly<Partial<Record<string, MeasureName>>> = {
  sessionsAbsent: 'sessionsPossible', sixWeeksAbsent: 'sixWeeksPossible', priorSixWeeksAbsent: 'priorSixWeeksPossible', firstDaysAbsent: 'firstDaysPossible',
  lessonsMissedMonth: 'lessonsMonth', creditsEarned: 'creditsPossible',
};

/** A figure and the day up to which it counts, `YYYY-MM-DD`. */
export interface Measured {
  readonly value: number;
  readonly asOf: string;
}

/** What is known of one pupil. What is left out is unknown, which is not 0. */
export type Measures = Readonly<Partial<Record<MeasureName, Measured>>>;

/**
 * Words in the name of a figure that would make who a pupil is, or how poor, a reason to flag them: the nine protected characteristics of the
 * Equality Act 2010 and what goes by them, and the near ones that design/domain.md 4.4 rules out (free school meals, where a pupil lives,
 * language, care). A figure that is not in `measureNames` is refused in any case; by these words it is told why.
 */
export const protectedWords = [
  'age', 'birth', 'dob', 'sex', 'gender', 'girl', 'boy', 'male', 'female', 'reassignment', 'trans', 'transgender', 'orientation', 'marriage',
  'married', 'partnership', 'pregnancy', 'pregnant', 'maternity', 'race', 'colour', 'ethnic', 'ethnicity', 'origin', 'caste', 'nationality',
  'citizenship', 'gypsy', 'roma', 'traveller', 'grt', 'refugee', 'asylum', 'uasc', 'religion', 'faith', 'belief', 'disability', 'disabled', 'sen',
  'send', 'ehcp', 'fsm', 'meals', 'premium', 'postcode', 'address', 'idaci', 'eal', 'language', 'lac', 'plac', 'looked', 'care', 'cin', 'income', 'poverty',
] as const;

/**
 * Refuses figures that no indicator may look at, and values that are none: below 0 (but for `effortChange`), or a part larger than its
 * whole.
 *
 * Source: design/domain.md 4.4 (our own): no protected characteristic, postcode or free school meals is an input.
 *
 * @throws {RuleError} `protected-characteristic`, `unknown-measure`, `bad-number`, `bad-date`
 * @example
 * ```ts
 * checkMeasures({ termSpells: { value: 4, asOf: '2026-11-20' } }); // → undefined
 * checkMeasures({ ethnicity: { value: 1, asOf: '2026-11-20' } }); // throws protected-characteristic
 * ```
 */
export function checkMeasures(measures: Readonly<Record<string, Measured | undefined>>): asserts measures is Measures {
  let day: string | undefined;
  for (const [name, measured] of Object.entries(measures)) {
    if (!known.has(name)) {
      const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
      const found = protectedWords.find((word) => words.includes(word));
      if (found) throw new RuleError('protected-characteristic', { measure: name, word: found });
      throw new RuleError('unknown-measure', { measure: name });
    }
    if (measured) {
      const { value } = measured;
      const whole = wholes[name];
      const most = (whole && measures[whole]?.value) ?? Infinity;
      number(name, value, (value >= 0 || name === 'effortChange') && value <= most);
      // Most figures are of the same day.
      if (measured.asOf !== day) dayNumber((day = measured.asOf));
    }
  }
}
