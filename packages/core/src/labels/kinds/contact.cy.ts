import type { KindLabels } from '../types.js';

/** The words of a family contact, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const contact: KindLabels = {
  one: 'Cyswllt â’r teulu',
  many: 'Cysylltiadau â’r teulu',
  about: 'Galwad, llythyr, ymweliad: adeg pan siaradodd yr ysgol a’r teulu, neu pan geisiwyd gwneud hynny.',
  fields: {
    channel: 'Sut', direction: 'Pwy ddechreuodd', with: 'Gyda', who: 'Pwy oedd yno', topic: 'Ynghylch', goodNews: 'Newyddion da', outcome: 'Beth ddaeth ohono', minutes: 'Munudau',
    interpreter: 'Gyda chyfieithydd', account: 'Beth a ddywedwyd', familyWords: 'Yng ngeiriau’r teulu', agreed: 'Beth a gytunwyd', case: 'Achos mentora',
  },
  states: { planned: 'Wedi’i gynllunio', made: 'Wedi’i wneud', cancelled: 'Canslwyd' },
  actions: { make: 'Cofnodi', cancel: 'Canslo' },
  values: {
    channel: { phone: 'Ffôn', text: 'Neges destun', email: 'E-bost', letter: 'Llythyr', 'in-person': 'Wyneb yn wyneb', 'home-visit': 'Ymweliad cartref', online: 'Ar-lein' },
    direction: { 'to-home': 'Yr ysgol', 'from-home': 'Y teulu' },
    outcome: { reached: 'Wedi cael gafael', 'message-left': 'Gadawyd neges', 'no-answer': 'Dim ateb', refused: 'Ddim am siarad', 'wrong-number': 'Rhif anghywir' },
  },
};
