import type { QuestionnairePack } from '../pack.js';

/**
 * The scoring of Rosenberg's self-esteem scale, 0 to 30, without its wording: what its terms allow beyond "educational and professional
 * research" is not known (docs/decisions/0010). A school that may use it brings the words, or types scores in.
 *
 * Items are named by what they ask, because two orders go round in which other numbers are reversed: `rosenberg-1965` (2, 5, 6, 8, 9) and
 * `maryland` (3, 5, 8, 9, 10). There are no bands: the University of Maryland, where Rosenberg taught, says that there are no cut-off
 * points; "below 15 is low", which many sites print, has no source. No rule for missing answers was found, so each makes the score invalid.
 * Answers are 0 to 3, as that university has it; where a copy counts 1 to 4, take one from each.
 *
 * Source: Rosenberg, "Society and the adolescent self-image" (1965, revised 1989); the first order with its reversed numbers as in
 * Greenberger and others, Personality and Individual Differences 35 (2003), the second as public copies have it (docs/decisions/0010).
 */
export const rosenberg: QuestionnairePack = {
  id: 'rosenberg-self-esteem',
  version: '1.0.0',
  licence: {
    id: 'LicenseRef-Rosenberg-Maryland',
    attribution: 'Rosenberg, M. (1989). Society and the adolescent self-image. Revised edition. Wesleyan University Press',
    redistribution: false,
    commercial: false,
    alterations: false,
    licenceRequired: true,
    source: 'University of Maryland, Sociology, Rosenberg Scale FAQ: free for educational and professional research, with credit',
    checkedOn: '2026-11-24',
  },
  validated: true,
  informants: ['pupil'],
  ages: { from: 12, to: 18 },
  responses: { agreement: [0, 1, 2, 3] },
  items: [
    { id: 'satisfied', responses: 'agreement' },
    { id: 'no-good', responses: 'agreement', reverse: true },
    { id: 'qualities', responses: 'agreement' },
    { id: 'able', responses: 'agreement' },
    { id: 'proud', responses: 'agreement', reverse: true },
    { id: 'useless', responses: 'agreement', reverse: true },
    { id: 'worth', responses: 'agreement' },
    { id: 'respect', responses: 'agreement', reverse: true },
    { id: 'failure', responses: 'agreement', reverse: true },
    { id: 'positive', responses: 'agreement' },
  ],
  orders: {
    'rosenberg-1965': ['satisfied', 'no-good', 'qualities', 'able', 'proud', 'useless', 'worth', 'respect', 'failure', 'positive'],
    maryland: ['worth', 'qualities', 'failure', 'able', 'proud', 'positive', 'satisfied', 'respect', 'useless', 'no-good'],
  },
  scales: [{
    id: 'self-esteem', items: ['satisfied', 'no-good', 'qualities', 'able', 'proud', 'useless', 'worth', 'respect', 'failure', 'positive'],
    method: 'sum', better: 'higher', missing: { rule: 'invalid' },
  }],
  bands: [],
  figures: [],
  risks: [],
  vectors: [
    {
      shows: 'all-lowest',
      answers: { satisfied: 0, 'no-good': 0, qualities: 0, able: 0, proud: 0, useless: 0, worth: 0, respect: 0, failure: 0, positive: 0 },
      scores: { 'self-esteem': 15 },
    },
    {
      shows: 'all-highest',
      answers: { satisfied: 3, 'no-good': 3, qualities: 3, able: 3, proud: 3, useless: 3, worth: 3, respect: 3, failure: 3, positive: 3 },
      scores: { 'self-esteem': 15 },
    },
    {
      shows: 'reverse',
      answers: { satisfied: 3, 'no-good': 0, qualities: 3, able: 3, proud: 0, useless: 0, worth: 3, respect: 0, failure: 0, positive: 3 },
      scores: { 'self-esteem': 30 },
    },
    {
      shows: 'reverse',
      answers: { satisfied: 0, 'no-good': 3, qualities: 0, able: 0, proud: 3, useless: 3, worth: 0, respect: 3, failure: 3, positive: 0 },
      scores: { 'self-esteem': 0 },
    },
    {
      shows: 'one-missing',
      answers: { satisfied: 2, 'no-good': 1, qualities: 2, able: 2, proud: 1, useless: 1, worth: 2, respect: 1, failure: 0 },
      scores: { 'self-esteem': null },
    },
    { shows: 'too-many-missing', answers: { satisfied: 2, 'no-good': 1 }, scores: { 'self-esteem': null } },
    {
      shows: 'other',
      answers: { satisfied: 2, 'no-good': 1, qualities: 3, able: 2, proud: 1, useless: 2, worth: 3, respect: 2, failure: 0, positive: 1 },
      scores: { 'self-esteem': 20 },
    },
  ],
};
