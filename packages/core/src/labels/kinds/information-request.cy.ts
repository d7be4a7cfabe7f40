import type { KindLabels } from '../types.js';

const answer = { always: 'Bob amser', mostly: 'Gan amlaf', sometimes: 'Weithiau', never: 'Byth', 'cannot-say': 'Methu dweud' };

const questions = {
  'arrives-on-time': 'Yn dod yn brydlon', 'brings-kit': 'Yn dod â’r hyn sydd ei angen', 'starts-work': 'Yn dechrau gweithio', effort: 'Yn ymdrechu', 'finishes-work': 'Yn gorffen gwaith',
  homework: 'Yn rhoi gwaith cartref i mewn', behaviour: 'Yn ymddwyn yn dda', 'asks-for-help': 'Yn gofyn am help', 'gets-on-with-others': 'Yn cyd-dynnu ag eraill', 'seems-well': 'Yn ymddangos yn iawn',
};

/** The words of an information request, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const informationRequest: KindLabels = {
  one: 'Cwestiwn i athro',
  many: 'Cwestiynau i athrawon',
  about: 'Ychydig o gwestiynau i un athro am ddisgybl, pob un i’w ateb ag un cyffyrddiad o fewn munud, a strategaethau gyda nhw.',
  fields: {
    asked: 'Pwy a holir', subject: 'Pwnc', questions: 'Cwestiynau', inWords: 'Mewn llinell', strategies: 'Beth sy’n helpu mewn gwersi', answers: 'Atebion', comment: 'Llinell, os hoffech',
    strategiesUsed: 'Strategaethau a ddefnyddiwyd', case: 'Achos mentora', plan: 'Cynllun', 'answers.question': 'Cwestiwn', 'answers.answer': 'Ateb',
  },
  states: { asked: 'Gofynnwyd', answered: 'Atebwyd', withdrawn: 'Tynnwyd yn ôl' },
  actions: { answer: 'Ateb', withdraw: 'Tynnu’n ôl' },
  values: {
    questions,
    question: questions,
    answer,
    strategiesUsed: answer,
  },
};
