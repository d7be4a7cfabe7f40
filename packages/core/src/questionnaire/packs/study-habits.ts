import type { QuestionnairePack } from '../pack.js';
import { givenAway } from './given-away.js';

const mayMissOne = { rule: 'prorate', max: 1 } as const;

/**
 * How a pupil goes about their work: organisation, starting and revising, twelve things in three scales. Written for this project and given
 * away; nobody has shown yet that it measures anything, so there are no bands and no norms.
 */
export const studyHabits: QuestionnairePack = {
  id: 'study-habits',
  version: '1.0.0',
  licence: givenAway,
  validated: false,
  informants: ['pupil', 'teacher', 'parent'],
  ages: { from: 10, to: 18 },
  responses: { often: [0, 1, 2, 3] },
  items: [
    { id: 'kit', responses: 'often' },
    { id: 'planner', responses: 'often' },
    { id: 'lost', responses: 'often', reverse: true },
    { id: 'deadline', responses: 'often' },
    { id: 'start', responses: 'often' },
    { id: 'phone', responses: 'often', reverse: true },
    { id: 'stuck-ask', responses: 'often' },
    { id: 'give-up', responses: 'often', reverse: true },
    { id: 'self-test', responses: 'often' },
    { id: 'spread', responses: 'often' },
    { id: 'last-night', responses: 'often', reverse: true },
    { id: 'check', responses: 'often' },
  ],
  orders: {},
  scales: [
    { id: 'organisation', items: ['kit', 'planner', 'lost', 'deadline'], method: 'sum', better: 'higher', missing: mayMissOne },
    { id: 'getting-going', items: ['start', 'phone', 'stuck-ask', 'give-up'], method: 'sum', better: 'higher', missing: mayMissOne },
    { id: 'revision', items: ['self-test', 'spread', 'last-night', 'check'], method: 'sum', better: 'higher', missing: mayMissOne },
  ],
  bands: [],
  figures: [],
  risks: [],
  vectors: [
    {
      shows: 'all-lowest',
      answers: {
        kit: 0, planner: 0, lost: 0, deadline: 0, start: 0, phone: 0,
        'stuck-ask': 0, 'give-up': 0, 'self-test': 0, spread: 0, 'last-night': 0, check: 0,
      },
      scores: { organisation: 3, 'getting-going': 6, revision: 3 },
    },
    {
      shows: 'all-highest',
      answers: {
        kit: 3, planner: 3, lost: 3, deadline: 3, start: 3, phone: 3,
        'stuck-ask': 3, 'give-up': 3, 'self-test': 3, spread: 3, 'last-night': 3, check: 3,
      },
      scores: { organisation: 9, 'getting-going': 6, revision: 9 },
    },
    {
      shows: 'reverse',
      answers: {
        kit: 3, planner: 3, lost: 0, deadline: 3, start: 3, phone: 0,
        'stuck-ask': 3, 'give-up': 0, 'self-test': 3, spread: 3, 'last-night': 0, check: 3,
      },
      scores: { organisation: 12, 'getting-going': 12, revision: 12 },
    },
    {
      shows: 'one-missing',
      answers: {
        planner: 1, lost: 2, deadline: 3, start: 2, phone: 1, 'stuck-ask': 0, 'give-up': 3,
        'self-test': 1, spread: 1, 'last-night': 3, check: 2,
      },
      scores: { organisation: 20 / 3, 'getting-going': 4, revision: 4 },
    },
    {
      shows: 'too-many-missing',
      answers: {
        lost: 2, deadline: 3, start: 2, phone: 1, 'stuck-ask': 0, 'give-up': 3,
        'self-test': 1, spread: 1, 'last-night': 3, check: 2,
      },
      scores: { organisation: null, 'getting-going': 4, revision: 4 },
    },
  ],
};
