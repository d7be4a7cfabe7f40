import { people as by } from './people.cy.js';
import { severities } from '../scales.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a barrier assessment, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const barrierAssessment: KindLabels = {
  one: 'Asesiad rhwystrau',
  many: 'Asesiadau rhwystrau',
  about: 'Beth sy’n sefyll rhwng plentyn a’r ysgol, pa mor sicr ydym ohono, a sut mae’r plentyn yn ei weld.',
  fields: {
    phase: 'Pryd', informants: 'Pwy a holwyd', ratings: 'Rhwystrau', strengths: 'Cryfderau', pupilVoice: 'Yng ngeiriau’r disgybl', case: 'Achos mentora',
    'ratings.barrier': 'Rhwystr', 'ratings.severity': 'Difrifoldeb', 'ratings.confidence': 'Pa mor sicr ydym', 'ratings.evidence': 'Tystiolaeth',
    'ratings.pupilAgrees': 'Disgybl yn cytuno', 'ratings.pupilView': 'Barn y disgybl ei hun', 'ratings.noPupilView': 'Pam mae barn y disgybl ar goll',
    'ratings.adultsWillChange': 'Un peth y bydd oedolion yn ei newid', 'ratings.evidence.kind': 'Math o dystiolaeth',
    'ratings.evidence.text': 'Beth mae’n ei ddangos', 'ratings.evidence.on': 'Dyddiad',
  },
  states: { draft: 'Drafft', complete: 'Cyflawn' },
  actions: { complete: 'Cwblhau' },
  values: {
    phase: { baseline: 'Gwaelodlin', review: 'Adolygiad', exit: 'Gadael' },
    informants: by,
    confidence: { suspected: 'Amheuir', likely: 'Tebygol', confirmed: 'Wedi’i gadarnhau' },
    severity: severities,
    evidenceKind: {
      data: 'Data', observation: 'Arsylwad', pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', agency: 'Asiantaeth', instrument: 'Holiadur',
    },
  },
};
