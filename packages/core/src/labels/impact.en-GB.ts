import type { ImpactWords } from '../impact/say-impact.js';

/** Impact in British English. */
export const impactWords: ImpactWords = {
  language: 'en-GB',
  dose: '{times} of {dueTimes} times, {minutes} of {dueMinutes} minutes',
  doseNotDue: { by: 'times', forms: { zero: 'Nothing was due yet', one: 'Given {times} time, and nothing was due yet', other: 'Given {times} times, and nothing was due yet' } },
  goals: {
    by: 'goals',
    forms: {
      one: '{goals} goal: {now} now, {before} at the start. 50 is what was expected.',
      other: '{goals} goals: {now} now, {before} at the start. 50 is what was expected.',
    },
  },
  questionnaire: '{scale}: {outcome}. The score moved by {change}. Only a move of more than {criterion} is more than chance.',
  outcomes: {
    'reliably-improved': 'got better, by more than chance',
    'no-reliable-change': 'no change that is more than chance',
    'reliably-deteriorated': 'got worse, by more than chance',
  },
  attendance: 'In school {after}% of the time, {before}% before, in {weeks} weeks each.',
  yearGroup: 'The year group moved by {points} points in the same weeks.',
  caveats: {
    'dose-not-due': 'It is too early to say whether the support works.',
    'dose-below-floor': 'Less than 80% of the support was given. This does not show whether it works.',
    'single-goal': 'It rests on one goal, which moves in steps of ten.',
    unvalidated: 'Nobody has shown yet that this questionnaire measures what it says. A score is not a diagnosis.',
    'alpha-coefficient': 'How sure the change is was worked out from one sitting, not from two.',
    'regression-to-the-mean': 'Low attendance tends to come up again without any help.',
    'few-sessions': 'There were few school days to count.',
    'no-comparison': 'There is no year group to compare with.',
    'across-school-years': 'A summer lies in between.',
    'nothing-measured': 'Nothing was measured twice.',
  },
};
