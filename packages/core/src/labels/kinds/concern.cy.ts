import type { KindLabels } from '../types.js';

/** The words of a safeguarding concern, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const concern: KindLabels = {
  one: 'Pryder diogelu',
  many: 'Pryderon diogelu',
  about: 'Pryder am ddiogelwch plentyn, a ddywedir wrth yr arweinydd diogelu dynodedig. Dim ond y geiriau a ofynnir amdanynt; ni chaiff dim arall rwystro neb.',
  fields: {
    words: 'Beth a ddywedwyd neu a welwyd, air am air', seen: 'Beth welsoch chi', at: 'Amser', where: 'Ble', present: 'Pwy arall oedd yno', categories: 'Am beth y gall fod',
    immediateDanger: 'Mewn perygl nawr', marks: 'Marciau ar y corff', pupilKnows: 'Mae’r disgybl yn gwybod eich bod yn ei basio ymlaen', received: 'Derbyniwyd',
    additions: 'Ychwanegwyd yn ddiweddarach', closing: 'Sut y cafodd ei gau',
    'marks.where': 'Ble ar y corff', 'marks.looks': 'Sut mae’n edrych', 'received.message': 'Neges i bwy bynnag a’i cododd', 'received.at': 'Pryd', 'received.person': 'Person',
    'additions.words': 'Geiriau', 'additions.at': 'Pryd', 'additions.person': 'Person',
  },
  states: { raised: 'Wedi’i godi', received: 'Derbyniwyd', closed: 'Wedi cau' },
  actions: { receive: 'Cadarnhau derbyn', add: 'Ychwanegu', close: 'Cau', reopen: 'Agor eto' },
  values: {
    categories: {
      physical: 'Cam-drin corfforol', emotional: 'Cam-drin emosiynol', sexual: 'Cam-drin rhywiol', neglect: 'Esgeulustod', 'sexual-exploitation': 'Camfanteisio rhywiol',
      'criminal-exploitation': 'Camfanteisio troseddol', 'child-on-child': 'Cam-drin gan blentyn arall', 'sexual-harassment': 'Aflonyddu rhywiol', 'domestic-abuse': 'Cam-drin domestig',
      'honour-based': 'Cam-drin ar sail anrhydedd, fel y’i gelwir', radicalisation: 'Radicaleiddio', 'self-harm': 'Hunan-niwed neu feddwl am hunanladdiad', online: 'Niwed ar-lein',
      'serious-violence': 'Trais difrifol', 'missing-education': 'Ar goll o addysg', homelessness: 'Digartrefedd', 'family-circumstances': 'Amgylchiadau teuluol',
      'private-fostering': 'Maethu preifat', trafficking: 'Masnachu', other: 'Rhywbeth arall',
    },
    pupilKnows: { yes: 'Ydy', no: 'Nac ydy', 'not-yet': 'Ddim eto' },
  },
};
