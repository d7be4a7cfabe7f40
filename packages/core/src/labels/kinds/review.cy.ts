import { people as by } from './people.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a review, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const review: KindLabels = {
  one: 'Adolygiad',
  many: 'Adolygiadau',
  about: 'Mae’r bobl o gwmpas disgybl yn edrych ar yr hyn a wnaed a pha mor bell y symudodd y nodau, ac yn penderfynu sut i fynd ymlaen.',
  fields: { attendees: 'Pwy oedd yno', decision: 'Penderfyniad', agreed: 'Beth a gytunwyd', pupilView: 'Barn y disgybl', case: 'Achos mentora' },
  states: { planned: 'Wedi’i gynllunio', held: 'Cynhaliwyd', cancelled: 'Canslwyd' },
  actions: { hold: 'Cynnal', cancel: 'Canslo' },
  values: {
    attendees: by,
    decision: { continue: 'Parhau', adapt: 'Addasu', 'step-up': 'Camu i fyny', 'step-down': 'Camu i lawr', exit: 'Gorffen' },
  },
};
