import type { KindLabels } from '../types.js';

/** The words of a task, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const task: KindLabels = {
  one: 'Tasg',
  many: 'Tasgau',
  about: 'Rhywbeth y bydd un aelod o staff yn ei wneud dros ddisgybl erbyn rhyw ddiwrnod. Mae’n aros yn ddarllenadwy nes ei wneud ac wedyn.',
  fields: {
    title: 'Tasg', assignee: 'Pwy sy’n ei gwneud', because: 'Pam', details: 'Manylion', outcome: 'Beth ddaeth ohoni', reason: 'Rheswm', case: 'Achos mentora', referral: 'Atgyfeiriad', session: 'Sesiwn',
    review: 'Adolygiad', goal: 'Nod',
  },
  states: { open: 'I’w gwneud', done: 'Wedi’i gwneud', dropped: 'Wedi’i gollwng' },
  actions: { finish: 'Wedi’i gwneud', drop: 'Gollwng', reopen: 'Ailafael' },
  values: {
    because: {
      promise: 'Addewid i’r disgybl', 'first-meeting': 'Cyfarfod cyntaf', 'parent-contact': 'Cyswllt â’r cartref', agreement: 'Cytundeb', 'follow-up': 'Dilyniant', 'sustain-check': 'Gweld a yw’n para',
      chase: 'Aros am asiantaeth', review: 'Adolygiad', triage: 'Penderfynu ar atgyfeiriad', strategy: 'Strategaeth mewn gwersi', other: 'Rhywbeth arall',
    },
  },
};
