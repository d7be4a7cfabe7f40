import type { QuestionnaireNotes } from './types.js';

/** What stands beside a score, British English. */
export const questionnaireNotes: QuestionnaireNotes = {
  notDiagnosis: 'A score is not a diagnosis.',
  unvalidated: 'Nobody has shown yet that this measures what it says. Use it to talk.',
  prorated: { by: 'missing', forms: { one: '{missing} answer is missing. The mean of the others stands for it.', other: '{missing} answers are missing. The mean of the others stands for them.' } },
  noScore: { by: 'missing', forms: { one: '{missing} answer is missing, so there is no score.', other: '{missing} answers are missing, so there is no score.' } },
  scoresOnly: {
    'no-words': 'The questions are not here. Scores from paper can be typed in.',
    'no-licence': 'Your school has not said that it may use this. Scores from paper can be typed in.',
    'licence-expired': 'The licence has run out. Old scores can be read, and scores from paper typed in.',
  },
  informants: { pupil: 'Pupil', parent: 'Parent', teacher: 'Teacher', mentor: 'Mentor' },
};
