import type { QuestionnairePack, QuestionnaireWords } from '@learning-mentor/core/questionnaire';

/** An invented pack: two scales, a reversed item, bands that differ by who answers and how old the pupil is, and a risk. */
export const pack = (change: Partial<QuestionnairePack> = {}): QuestionnairePack => ({
  id: 'invented',
  version: '1.2.3',
  licence: {
    id: 'LicenseRef-Invented', attribution: 'Nobody', redistribution: false, commercial: false, alterations: false, licenceRequired: true,
    source: 'Invented for tests', checkedOn: '2026-11-23',
  },
  validated: false,
  informants: ['pupil', 'teacher'],
  ages: { from: 8, to: 15 },
  responses: { often: [1, 2, 3, 4, 5], yes: [0, 1] },
  items: [{ id: 'one', responses: 'often' }, { id: 'two', responses: 'often', reverse: true }, { id: 'three', responses: 'often' }, { id: 'hurt', responses: 'yes' }],
  orders: { 'first-edition': ['one', 'two', 'three', 'hurt'], 'second-edition': ['hurt', 'three', 'two', 'one'] },
  scales: [
    { id: 'all', items: ['one', 'two', 'three'], method: 'sum', better: 'lower', missing: { rule: 'prorate', max: 1 } },
    { id: 'mean', items: ['one', 'three'], method: 'mean', better: 'higher', missing: { rule: 'invalid' } },
  ],
  bands: [
    { scale: 'all', from: 3, code: 'low', source: 'invented' },
    { scale: 'all', from: 10, code: 'high', source: 'invented' },
    { scale: 'all', from: 9, code: 'high-for-teachers', informant: 'teacher', source: 'invented' },
    { scale: 'all', from: 8, code: 'high-for-the-young', ageFrom: 8, ageTo: 10, source: 'invented' },
  ],
  figures: [{ scale: 'all', figure: 'alpha', value: 0.8, sample: 'invented', source: 'invented' }],
  risks: [{ item: 'hurt', from: 1, to: 1 }],
  vectors: [
    { shows: 'all-lowest', answers: { one: 1, two: 1, three: 1, hurt: 0 }, scores: { all: 7, mean: 1 } },
    { shows: 'all-highest', answers: { one: 5, two: 5, three: 5, hurt: 1 }, scores: { all: 11, mean: 5 } },
    { shows: 'reverse', answers: { one: 5, two: 1, three: 5, hurt: 1 }, scores: { all: 15, mean: 5 } },
    { shows: 'one-missing', answers: { one: 2, three: 5, hurt: 0 }, scores: { all: 10.5, mean: 3.5 } },
    { shows: 'too-many-missing', answers: { three: 5 }, scores: { all: null, mean: null } },
  ],
  ...change,
});

export const words = (change: Partial<QuestionnaireWords> = {}): QuestionnaireWords => ({
  pack: 'invented',
  version: '1.2.3',
  language: 'en-GB',
  title: 'Invented',
  instructions: 'Tick one.',
  items: [{ id: 'one', words: 'One?' }, { id: 'two', words: 'Two?' }, { id: 'three', words: 'Three?' }, { id: 'hurt', words: 'Has anybody hurt you?' }],
  responses: { often: { '1': 'Never', '2': 'Seldom', '3': 'At times', '4': 'Often', '5': 'Always' }, yes: { '0': 'No', '1': 'Yes' } },
  ...change,
});
