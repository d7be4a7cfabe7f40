import type { KindLabels } from '../types.js';

/** The words of a supervision, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const supervision: KindLabels = {
  one: 'Goruchwyliaeth',
  many: 'Goruchwyliaethau',
  about: 'Mae mentor a’i oruchwyliwr yn siarad am y gwaith a sut mae’r mentor.',
  fields: {
    supervisor: 'Goruchwyliwr', discussed: 'Beth a drafodwyd', wellbeing: 'Sut mae’r mentor', wellbeingNote: 'Yn ei eiriau ei hun', agreed: 'Beth a gytunwyd', cases: 'Achosion',
    'agreed.what': 'Beth', 'agreed.by': 'Erbyn',
  },
  states: { planned: 'Wedi’i chynllunio', held: 'Cynhaliwyd', cancelled: 'Canslwyd' },
  actions: { hold: 'Cynnal', cancel: 'Canslo' },
  values: { wellbeing: { 1: 'Anodd iawn', 2: 'Anodd', 3: 'Yn ymdopi', 4: 'Da', 5: 'Da iawn' } },
};
