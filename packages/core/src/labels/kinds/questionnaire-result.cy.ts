import type { KindLabels } from '../types.js';

/** The words of a questionnaire result, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const questionnaireResult: KindLabels = {
  one: 'Canlyniad holiadur',
  many: 'Canlyniadau holiaduron',
  about: 'Yr hyn a atebodd rhywun i holiadur, neu ei sgorau yn unig. Nid diagnosis yw sgôr sgrinio.',
  fields: {
    pack: 'Holiadur', packVersion: 'Fersiwn', informant: 'Pwy a atebodd', phase: 'Pryd', entry: 'Sut y’i cofnodwyd', answers: 'Atebion', scores: 'Sgorau', risks: 'Atebion i edrych arnynt yn gyntaf',
    inWords: 'Beth mae’n ei ddweud, i’r disgybl', withdrawnBecause: 'Tynnwyd yn ôl oherwydd', case: 'Achos mentora', assessment: 'Asesiad rhwystrau',
    'answers.item': 'Cwestiwn', 'answers.answer': 'Ateb', 'scores.scale': 'Graddfa', 'scores.score': 'Sgôr', 'scores.lowest': 'Isaf posibl', 'scores.highest': 'Uchaf posibl', 'scores.band': 'Band',
    'scores.missing': 'Heb eu hateb',
  },
  states: { recorded: 'Cofnodwyd', withdrawn: 'Tynnwyd yn ôl' },
  actions: { withdraw: 'Tynnu’n ôl' },
  values: {
    informant: { pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', mentor: 'Mentor' },
    phase: { baseline: 'Gwaelodlin', review: 'Adolygiad', exit: 'Gadael' },
    entry: { answered: 'Atebwyd yma', 'scores-only': 'Sgorau wedi’u teipio' },
  },
};
