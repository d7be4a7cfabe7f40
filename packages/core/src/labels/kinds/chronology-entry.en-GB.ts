import type { KindLabels } from '../types.js';

/** The words of an entry of the chronology, British English. */
export const chronologyEntry: KindLabels = {
  one: 'Chronology entry',
  many: 'Chronology entries',
  about: 'One entry of a child’s safeguarding chronology: what happened and when. Nothing is edited: a correction is a new entry that links the one it corrects.',
  fields: {
    type: 'What it tells of', at: 'Time', text: 'What happened', source: 'From whom it is known', professionals: 'Professionals', readers: 'Who may read it', concern: 'Concern',
    corrects: 'Corrects',
  },
  states: { entered: 'Entered' },
  actions: {},
  values: {
    type: {
      event: 'Event', concern: 'Concern', discussion: 'Discussion', contact: 'Contact', meeting: 'Meeting', information: 'Information', referral: 'Referral', decision: 'Decision',
      'record-transferred': 'File transferred', correction: 'Correction',
    },
  },
};
