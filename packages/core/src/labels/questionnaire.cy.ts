import type { QuestionnaireNotes } from './types.js';

/** What stands beside a score, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const questionnaireNotes: QuestionnaireNotes = {
  notDiagnosis: 'Nid diagnosis yw sgôr.',
  unvalidated: 'Nid oes neb wedi dangos eto bod hwn yn mesur yr hyn y mae’n ei ddweud. Defnyddiwch ef i siarad.',
  prorated: { by: 'missing', forms: { other: '{missing} ateb ar goll. Mae cymedr y lleill yn sefyll yn ei le.' } },
  noScore: { by: 'missing', forms: { other: '{missing} ateb ar goll, felly does dim sgôr.' } },
  scoresOnly: {
    'no-words': 'Nid yw’r cwestiynau yma. Gellir teipio sgoriau o bapur.',
    'no-licence': 'Nid yw eich ysgol wedi dweud y caiff ddefnyddio hwn. Gellir teipio sgoriau o bapur.',
    'licence-expired': 'Mae’r drwydded wedi dod i ben. Gellir darllen hen sgoriau, a theipio sgoriau o bapur.',
  },
  informants: { pupil: 'Disgybl', parent: 'Rhiant', teacher: 'Athro', mentor: 'Mentor' },
};
