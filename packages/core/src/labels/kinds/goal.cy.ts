import { people as by } from './people.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a goal, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const goal: KindLabels = {
  one: 'Nod',
  many: 'Nodau',
  about: 'Newid y cytunodd y disgybl a’r mentor i weithio tuag ato. Wedi’i gadw yng ngeiriau’r plentyn ei hun.',
  fields: {
    title: 'Nod', strand: 'Llinyn', barrier: 'Rhwystr', ladder: 'Ysgol', targetDate: 'Erbyn', ratings: 'Graddau', reason: 'Rheswm', case: 'Achos mentora',
    'ladder.muchLess': 'Llawer llai na’r disgwyl', 'ladder.less': 'Llai na’r disgwyl', 'ladder.expected': 'Yr hyn rydym yn ei ddisgwyl',
    'ladder.more': 'Mwy na’r disgwyl', 'ladder.muchMore': 'Llawer mwy na’r disgwyl', 'ladder.baseline': 'Ble mae’n dechrau', 'ladder.weight': 'Pwysau',
    'ratings.level': 'Lefel', 'ratings.by': 'Graddiwyd gan', 'ratings.note': 'Nodyn', 'ratings.at': 'Pryd', 'ratings.person': 'Person',
  },
  states: { draft: 'Drafft', agreed: 'Cytunwyd', met: 'Cyrhaeddwyd', changed: 'Newidiwyd', withdrawn: 'Tynnwyd yn ôl' },
  actions: { agree: 'Cytuno', rate: 'Graddio', meet: 'Nodi fel wedi’i gyrraedd', change: 'Newid', withdraw: 'Tynnu’n ôl' },
  values: {
    strand: { academic: 'Academaidd', 'social-emotional': 'Cymdeithasol ac emosiynol' },
    level: { '-2': 'Llawer llai na’r disgwyl', '-1': 'Llai na’r disgwyl', 0: 'Fel y disgwyl', 1: 'Mwy na’r disgwyl', 2: 'Llawer mwy na’r disgwyl' },
    by,
  },
};
