import type { KindLabels } from '../types.js';

/** The words of an entry of the chronology, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const chronologyEntry: KindLabels = {
  one: 'Cofnod cronoleg',
  many: 'Cofnodion cronoleg',
  about: 'Un cofnod yng nghronoleg diogelu plentyn: beth ddigwyddodd a phryd. Ni chaiff dim ei olygu: cofnod newydd sy’n cyfeirio at yr hen un yw cywiriad.',
  fields: {
    type: 'Am beth y mae', at: 'Amser', text: 'Beth ddigwyddodd', source: 'Gan bwy y gwyddys hyn', professionals: 'Gweithwyr proffesiynol', readers: 'Pwy gaiff ei ddarllen',
    concern: 'Pryder', corrects: 'Yn cywiro',
  },
  states: { entered: 'Cofnodwyd' },
  actions: {},
  values: {
    type: {
      event: 'Digwyddiad', concern: 'Pryder', discussion: 'Trafodaeth', contact: 'Cyswllt', meeting: 'Cyfarfod', information: 'Gwybodaeth', referral: 'Atgyfeiriad',
      decision: 'Penderfyniad', 'record-transferred': 'Ffeil wedi’i throsglwyddo', correction: 'Cywiriad',
    },
  },
};
