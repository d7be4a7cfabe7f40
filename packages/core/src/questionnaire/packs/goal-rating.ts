import type { QuestionnairePack } from '../pack.js';
import { givenAway } from './given-away.js';

/**
 * How far a pupil has come towards up to three goals of their own, 0 (not at all) to 10 (all the way). The score is the mean of the goals
 * that were rated. A bare number from 0 to 10 is nobody's; the forms of the Goal-Based Outcomes tool are (CC BY-NC-SA) and are not here.
 *
 * `criterion` 2.45: the change called reliable in figures of the Child Outcomes Research Consortium of 2015 for goals rated by parents.
 * From memory, not re-checked; indicative only.
 */
export const goalRating: QuestionnairePack = {
  id: 'goal-rating',
  version: '1.0.0',
  licence: givenAway,
  validated: false,
  informants: ['pupil', 'parent', 'teacher', 'mentor'],
  ages: { from: 4, to: 19 },
  responses: { 'zero-to-ten': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  items: [
    { id: 'first-goal', responses: 'zero-to-ten' },
    { id: 'second-goal', responses: 'zero-to-ten' },
    { id: 'third-goal', responses: 'zero-to-ten' },
  ],
  orders: {},
  scales: [{
    id: 'goals', items: ['first-goal', 'second-goal', 'third-goal'], method: 'mean', better: 'higher', missing: { rule: 'prorate', max: 2 },
  }],
  bands: [],
  figures: [{
    scale: 'goals', figure: 'criterion', value: 2.45, sample: 'Goals rated by parents, CORC 2015', source: 'From memory; indicative only',
  }],
  risks: [],
  vectors: [
    { shows: 'all-lowest', answers: { 'first-goal': 0, 'second-goal': 0, 'third-goal': 0 }, scores: { goals: 0 } },
    { shows: 'all-highest', answers: { 'first-goal': 10, 'second-goal': 10, 'third-goal': 10 }, scores: { goals: 10 } },
    { shows: 'one-missing', answers: { 'first-goal': 3, 'third-goal': 6 }, scores: { goals: 4.5 } },
    { shows: 'too-many-missing', answers: {}, scores: { goals: null } },
    { shows: 'other', answers: { 'first-goal': 7 }, scores: { goals: 7 } },
    { shows: 'other', answers: { 'first-goal': 1, 'second-goal': 2, 'third-goal': 5 }, scores: { goals: 8 / 3 } },
  ],
};
