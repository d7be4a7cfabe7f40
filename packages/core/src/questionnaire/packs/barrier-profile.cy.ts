import { barriers } from '../../labels/barriers.cy.js';
import type { QuestionnaireWords } from '../pack.js';

/** The barrier profile in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const barrierProfileCy: QuestionnaireWords = {
  pack: 'barrier-profile',
  version: '1.0.0',
  language: 'cy',
  title: 'Sut mae pethau',
  instructions: 'Mae pob llinell yn dweud sut mae pethau’n edrych pan fydd popeth yn iawn. Pa mor bell yw pethau o hynny nawr? Gad allan yr hyn nad wyt ti’n ei wybod.',
  items: Object.entries(barriers).map(([code, { strength }]) => ({ id: code.toLowerCase(), words: strength })),
  responses: { distance: { '0': 'Yn union felly', '1': 'Bron felly', '2': 'Hanner ffordd', '3': 'Yn bell o hynny', '4': 'Yn bell iawn o hynny' } },
};
