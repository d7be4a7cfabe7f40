import type { KindLabels } from '../types.js';

/** The words of working time, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const workLog: KindLabels = {
  one: 'Amser gwaith',
  many: 'Amserau gwaith',
  about: 'Cyfnod o amser gwaith mentor, hefyd gyda’r nos ac ar y penwythnos.',
  fields: { activity: 'Ar gyfer beth', minutes: 'Munudau', startsAt: 'O', note: 'Nodyn', query: 'Cwestiwn' },
  states: { logged: 'Cofnodwyd', agreed: 'Cytunwyd', queried: 'Gofynnwyd cwestiwn' },
  actions: { agree: 'Cytuno', query: 'Gofyn', resubmit: 'Anfon eto' },
  values: {
    activity: {
      'one-to-one': 'Un i un', group: 'Grŵp', family: 'Teulu', agency: 'Asiantaethau', meeting: 'Cyfarfod', records: 'Cofnodion', duty: 'Dyletswydd', travel: 'Teithio',
      training: 'Hyfforddiant', supervision: 'Goruchwyliaeth', event: 'Digwyddiad', 'time-off': 'Amser i ffwrdd yn gyfnewid', other: 'Rhywbeth arall',
    },
  },
};
