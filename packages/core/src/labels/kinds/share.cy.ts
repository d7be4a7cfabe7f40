import { agencyInvolvement } from './agency-involvement.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a share with an agency, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const share: KindLabels = {
  one: 'Rhannu gydag asiantaeth',
  many: 'Rhannu gydag asiantaethau',
  about: 'Yr hyn y caiff gweithiwr asiantaeth ei ddarllen am ddisgybl: meysydd dethol, hyd at ddiwrnod. Gellir ei dynnu’n ôl ar unwaith.',
  fields: {
    recipient: 'Pwy gaiff ei ddarllen', organisation: 'Sefydliad', scope: 'Yr hyn a rennir', basis: 'Pam y caiff yr ysgol ei rannu', expiresOn: 'Hyd at',
    revokedBecause: 'Pam y’i tynnwyd yn ôl', involvement: 'Ymwneud asiantaeth', 'scope.kind': 'Math', 'scope.fields': 'Meysydd',
  },
  states: { active: 'Gweithredol', revoked: 'Wedi’i dynnu’n ôl' },
  actions: { revoke: 'Tynnu’n ôl' },
  values: { basis: agencyInvolvement.values['basis']! },
};
