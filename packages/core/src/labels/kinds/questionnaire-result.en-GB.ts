import type { KindLabels } from '../types.js';

/** The words of a questionnaire result, British English. */
export const questionnaireResult: KindLabels = {
  one: 'Questionnaire result',
  many: 'Questionnaire results',
  about: 'What somebody answered to a questionnaire, or its scores alone. A screening score is not a diagnosis.',
  fields: {
    pack: 'Questionnaire', packVersion: 'Version', informant: 'Who answered', phase: 'When', entry: 'How it was entered', answers: 'Answers', scores: 'Scores', risks: 'Answers to look at first',
    inWords: 'What it says, for the pupil', withdrawnBecause: 'Withdrawn because', case: 'Mentoring case', assessment: 'Barrier assessment',
    'answers.item': 'Question', 'answers.answer': 'Answer', 'scores.scale': 'Scale', 'scores.score': 'Score', 'scores.lowest': 'Lowest there is', 'scores.highest': 'Highest there is',
    'scores.band': 'Band', 'scores.missing': 'Not answered',
  },
  states: { recorded: 'Recorded', withdrawn: 'Withdrawn' },
  actions: { withdraw: 'Withdraw' },
  values: {
    informant: { pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', mentor: 'Mentor' },
    phase: { baseline: 'Baseline', review: 'Review', exit: 'Exit' },
    entry: { answered: 'Answered here', 'scores-only': 'Scores typed in' },
  },
};
