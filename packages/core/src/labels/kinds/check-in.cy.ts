import type { KindLabels } from '../types.js';

/** The words of a check-in, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const checkIn: KindLabels = {
  one: 'Gair sydyn',
  many: 'Geiriau sydyn',
  about: 'Mae disgybl yn dweud sut oedd ei wythnos, gydag wyneb, ychydig o atebion a’i eiriau ei hun, ac a yw am siarad. Mae’r mentor yn ei ddarllen ac yn ateb.',
  fields: {
    mood: 'Sut rwy’n teimlo', pack: 'Cwestiynau', packVersion: 'Fersiwn', answers: 'Atebion', pupilWords: 'Yn fy ngeiriau i', wantsToTalk: 'Rwyf am siarad â rhywun', reply: 'Ateb', case: 'Achos mentora',
    session: 'Sesiwn', goals: 'Nodau', 'answers.item': 'Cwestiwn', 'answers.answer': 'Ateb',
  },
  states: { sent: 'Anfonwyd', read: 'Darllenwyd' },
  actions: { acknowledge: 'Ateb' },
  values: { mood: { 1: 'Anodd iawn', 2: 'Anodd', 3: 'Iawn', 4: 'Da', 5: 'Gwych' } },
};
