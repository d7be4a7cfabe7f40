import { barriers } from '../../labels/barriers.en-GB.js';
import type { QuestionnaireWords } from '../pack.js';

/** The barrier profile in British English. Each barrier is asked as its strength, in the words of the labels. */
export const barrierProfileEnGb: QuestionnaireWords = {
  pack: 'barrier-profile',
  version: '1.0.0',
  language: 'en-GB',
  title: 'How things stand',
  instructions: 'Each line says what it looks like when all is well. How far from it are things just now? Leave out what you do not know.',
  items: Object.entries(barriers).map(([code, { strength }]) => ({ id: code.toLowerCase(), words: strength })),
  responses: { distance: { '0': 'Just so', '1': 'Nearly so', '2': 'Half way', '3': 'Far from it', '4': 'Very far from it' } },
};
