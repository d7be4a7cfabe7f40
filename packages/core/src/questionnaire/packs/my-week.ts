import type { QuestionnairePack } from '../pack.js';
import { givenAway } from './given-away.js';

const mayMissOne = { rule: 'prorate', max: 1 } as const;

/**
 * A pupil's own look at their week, ten things, in three scales. Written for this project and given away; nobody has shown yet that it
 * measures anything, so there are no bands and no norms, and it is for talking about, not for judging by.
 *
 * Feeling safe at school hardly ever or never opens the safeguarding screen.
 */
export const myWeek: QuestionnairePack = {
  id: 'my-week',
  version: '1.0.0',
  licence: givenAway,
  validated: false,
  informants: ['pupil'],
  ages: { from: 7, to: 16 },
  responses: { often: [0, 1, 2, 3, 4] },
  items: [
    { id: 'calm', responses: 'often' },
    { id: 'worried', responses: 'often', reverse: true },
    { id: 'slept', responses: 'often' },
    { id: 'enjoyed', responses: 'often' },
    { id: 'friends', responses: 'often' },
    { id: 'lonely', responses: 'often', reverse: true },
    { id: 'adult', responses: 'often' },
    { id: 'safe', responses: 'often' },
    { id: 'understood', responses: 'often' },
    { id: 'kept-going', responses: 'often' },
  ],
  orders: {},
  scales: [
    { id: 'feelings', items: ['calm', 'worried', 'slept', 'enjoyed'], method: 'sum', better: 'higher', missing: mayMissOne },
    { id: 'belonging', items: ['friends', 'lonely', 'adult', 'safe'], method: 'sum', better: 'higher', missing: mayMissOne },
    { id: 'learning', items: ['understood', 'kept-going'], method: 'sum', better: 'higher', missing: { rule: 'invalid' } },
    {
      id: 'week', items: ['calm', 'worried', 'slept', 'enjoyed', 'friends', 'lonely', 'adult', 'safe', 'understood', 'kept-going'],
      method: 'sum', better: 'higher', missing: { rule: 'prorate', max: 2 },
    },
  ],
  bands: [],
  figures: [],
  risks: [{ item: 'safe', from: 0, to: 1 }],
  vectors: [
    {
      shows: 'all-lowest',
      answers: { calm: 0, worried: 0, slept: 0, enjoyed: 0, friends: 0, lonely: 0, adult: 0, safe: 0, understood: 0, 'kept-going': 0 },
      scores: { feelings: 4, belonging: 4, learning: 0, week: 8 },
    },
    {
      shows: 'all-highest',
      answers: { calm: 4, worried: 4, slept: 4, enjoyed: 4, friends: 4, lonely: 4, adult: 4, safe: 4, understood: 4, 'kept-going': 4 },
      scores: { feelings: 12, belonging: 12, learning: 8, week: 32 },
    },
    {
      shows: 'reverse',
      answers: { calm: 4, worried: 0, slept: 4, enjoyed: 4, friends: 4, lonely: 0, adult: 4, safe: 4, understood: 4, 'kept-going': 4 },
      scores: { feelings: 16, belonging: 16, learning: 8, week: 40 },
    },
    {
      shows: 'one-missing',
      answers: { worried: 1, slept: 2, enjoyed: 3, friends: 4, lonely: 1, adult: 2, safe: 3, understood: 2, 'kept-going': 3 },
      scores: { feelings: 32 / 3, belonging: 12, learning: 5, week: 250 / 9 },
    },
    {
      shows: 'too-many-missing',
      answers: { worried: 1, slept: 2, friends: 4, lonely: 1, adult: 2, safe: 3, understood: 2 },
      scores: { feelings: null, belonging: 12, learning: null, week: null },
    },
  ],
};
