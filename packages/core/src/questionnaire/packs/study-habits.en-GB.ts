import type { QuestionnaireWords } from '../pack.js';

/** Study habits in British English. */
export const studyHabitsEnGb: QuestionnaireWords = {
  pack: 'study-habits',
  version: '1.0.0',
  language: 'en-GB',
  title: 'How I study',
  instructions: 'Think about the last two weeks. How often is each of these true of you? There are no right or wrong answers.',
  items: [
    { id: 'kit', words: 'I bring what I need to lessons' },
    { id: 'planner', words: 'I write down what I have to do' },
    { id: 'lost', words: 'I lose worksheets or books' },
    { id: 'deadline', words: 'I hand work in on time' },
    { id: 'start', words: 'I start a task soon after it is set' },
    { id: 'phone', words: 'I look at my phone while I work' },
    { id: 'stuck-ask', words: 'When I am stuck I ask someone or look it up' },
    { id: 'give-up', words: 'I stop when work gets hard' },
    { id: 'self-test', words: 'I test myself without looking at my notes' },
    { id: 'spread', words: 'I spread revision over several days' },
    { id: 'last-night', words: 'I leave revision to the last night' },
    { id: 'check', words: 'I check my work before I hand it in' },
  ],
  responses: { often: { '0': 'Never', '1': 'Sometimes', '2': 'Often', '3': 'Always' } },
};
