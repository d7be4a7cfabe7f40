import type { KindLabels } from '../types.js';

/** The words of a glass that was broken, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const breakGlass: KindLabels = {
  one: 'Torri’r gwydr',
  many: 'Torri’r gwydr',
  about: 'Agorodd rhywun, gyda rheswm ac am awr, yr hyn na chaiff ei weld fel arfer. Dywedir wrth yr arweinydd diogelu, ac mae’r disgybl yn gweld pwy edrychodd.',
  fields: { reason: 'Pam', withheldBecause: 'Pam na ddywedir wrth y disgybl eto' },
  states: { open: 'Ar agor', ended: 'Wedi dod i ben' },
  actions: { end: 'Dod i ben' },
  values: {},
};
