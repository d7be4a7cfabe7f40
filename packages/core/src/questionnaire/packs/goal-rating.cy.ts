import type { QuestionnaireWords } from '../pack.js';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => [String(step), String(step)]);

/** The goal rating in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const goalRatingCy: QuestionnaireWords = {
  pack: 'goal-rating',
  version: '1.0.0',
  language: 'cy',
  title: 'Pa mor bell ydw i wedi dod?',
  instructions: 'Meddylia am bob nod. Pa mor bell wyt ti wedi dod? 0 yw dim o gwbl, 10 yw’r holl ffordd. Gad allan nod nad oes gen ti.',
  items: [
    { id: 'first-goal', words: 'Fy nod cyntaf' },
    { id: 'second-goal', words: 'Fy ail nod' },
    { id: 'third-goal', words: 'Fy nhrydydd nod' },
  ],
  responses: { 'zero-to-ten': { '0': '0, dim o gwbl', ...Object.fromEntries(steps), '10': '10, yr holl ffordd' } },
};
