import type { QuestionnaireWords } from '../pack.js';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => [String(step), String(step)]);

/** The goal rating in British English. */
export const goalRatingEnGb: QuestionnaireWords = {
  pack: 'goal-rating',
  version: '1.0.0',
  language: 'en-GB',
  title: 'How far have I come?',
  instructions: 'Think of each goal. How far have you come? 0 is not at all, 10 is all the way. Leave out a goal that you do not have.',
  items: [
    { id: 'first-goal', words: 'My first goal' },
    { id: 'second-goal', words: 'My second goal' },
    { id: 'third-goal', words: 'My third goal' },
  ],
  responses: { 'zero-to-ten': { '0': '0, not at all', ...Object.fromEntries(steps), '10': '10, all the way' } },
};
