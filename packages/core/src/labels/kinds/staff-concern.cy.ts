import type { KindLabels } from '../types.js';

/** The words of a concern about staff, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const staffConcern: KindLabels = {
  one: 'Pryder am staff',
  many: 'Pryderon am staff',
  about: 'Pryder am y ffordd y mae aelod o staff yn ymddwyn tuag at blant, a ddywedir wrth y pennaeth, neu wrth gadeirydd y llywodraethwyr os yw am y pennaeth.',
  fields: {
    words: 'Beth a ddywedwyd neu a welwyd, air am air', readers: 'Wrth bwy y dywedir', level: 'Pa mor ddifrifol yr ymddengys', at: 'Amser', where: 'Ble', present: 'Pwy arall oedd yno',
    received: 'Derbyniwyd', additions: 'Ychwanegwyd yn ddiweddarach', decision: 'Penderfyniad', rationale: 'Pam', 'received.message': 'Neges i bwy bynnag a’i cododd',
    'received.at': 'Pryd', 'received.person': 'Person', 'additions.words': 'Geiriau', 'additions.at': 'Pryd', 'additions.person': 'Person',
  },
  states: { raised: 'Wedi’i godi', received: 'Derbyniwyd', decided: 'Penderfynwyd' },
  actions: { receive: 'Cadarnhau derbyn', add: 'Ychwanegu', decide: 'Penderfynu' },
  values: {
    level: { allegation: 'Gall plentyn fod wedi’i niweidio', 'low-level': 'Ddim fel y dylai fod', 'not-sure': 'Ddim yn siŵr' },
    decision: { lado: 'Dywedwyd wrth swyddog dynodedig yr awdurdod lleol', 'low-level-recorded': 'Cofnodwyd fel lefel isel', 'no-action': 'Dim gweithredu' },
  },
};
