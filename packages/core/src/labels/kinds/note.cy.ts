import { tiers } from '../access.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a note, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const note: KindLabels = {
  one: 'Nodyn',
  many: 'Nodiadau',
  about: 'Yr hyn a ysgrifennodd rhywun am ddisgybl, fesul paragraff: mae pob un yn dweud pwy gaiff ei weld, ac ai ffaith, barn neu eiriau’r disgybl ei hun ydyw.',
  fields: {
    type: 'Nodyn o beth', title: 'Teitl', paragraphs: 'Paragraffau', case: 'Achos mentora', session: 'Sesiwn', amends: 'Yn diwygio',
    'paragraphs.text': 'Testun', 'paragraphs.tier': 'Pwy gaiff ei weld', 'paragraphs.nature': 'Beth ydyw', 'paragraphs.thirdParties': 'Am bwy arall y mae',
  },
  states: { draft: 'Drafft', kept: 'Wedi’i gadw' },
  actions: { keep: 'Cadw' },
  values: {
    type: { session: 'Sesiwn', observation: 'Rhywbeth a welwyd', conversation: 'Sgwrs', meeting: 'Cyfarfod', other: 'Rhywbeth arall' },
    nature: { fact: 'Ffaith', opinion: 'Barn', 'pupil-words': 'Geiriau’r disgybl ei hun' },
    tier: tiers,
  },
};
