import { codeWords } from '../codes.cy.js';
import type { KindLabels } from '../types.js';

/** The words of an agency’s involvement, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const agencyInvolvement: KindLabels = {
  one: 'Ymwneud asiantaeth',
  many: 'Ymwneud asiantaethau',
  about: 'Gwasanaeth y tu allan i’r ysgol sy’n gweithio gyda disgybl neu’r teulu: pa un, pwy, ers pryd, a phryd y clywyd ganddo ddiwethaf.',
  fields: {
    agency: 'Gwasanaeth', organisation: 'Sefydliad', worker: 'Gweithiwr', reachedAt: 'Sut i gysylltu', doingWhat: 'Beth maen nhw’n ei wneud',
    basis: 'Pam y caiff yr ysgol weithio gyda nhw', heard: 'Wedi clywed ganddynt', endedOn: 'Daeth i ben ar', ending: 'Sut y daeth i ben', case: 'Achos mentora',
    referral: 'Atgyfeiriad i asiantaeth', 'heard.on': 'Dyddiad', 'heard.news': 'Newyddion', 'heard.at': 'Pryd', 'heard.person': 'Person',
  },
  states: { involved: 'Yn ymwneud', ended: 'Wedi dod i ben' },
  actions: { hear: 'Clywed ganddynt', end: 'Dod i ben' },
  values: {
    agency: codeWords.agency,
    basis: { 'family-agreed': 'Cytunodd y teulu', 'pupil-agreed': 'Cytunodd y disgybl', 'public-task': 'Tasg gyhoeddus yr ysgol', safeguarding: 'Diogelu' },
  },
};
