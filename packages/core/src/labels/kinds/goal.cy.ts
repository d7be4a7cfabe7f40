import { goalLevels } from '../scales.cy.js';
import { people as by } from './people.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a goal, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const goal: KindLabels = {
  one: 'Nod',
  many: 'Nodau',
  about: 'Newid y cytunodd y disgybl a’r mentor i weithio tuag ato. Wedi’i gadw yng ngeiriau’r plentyn ei hun.',
  fields: {
    title: 'Nod', strand: 'Llinyn', barrier: 'Rhwystr', ladder: 'Ysgol', targetDate: 'Erbyn', ratings: 'Graddau', reason: 'Rheswm', case: 'Achos mentora', plan: 'Cynllun', measure: 'Sut byddwn yn gwybod', owner: 'Nod pwy', steps: 'Camau', stepsDone: 'Camau wedi’u gwneud',
    'ladder.muchLess': 'Llawer llai na’r disgwyl', 'ladder.less': 'Llai na’r disgwyl', 'ladder.expected': 'Yr hyn rydym yn ei ddisgwyl',
    'ladder.more': 'Mwy na’r disgwyl', 'ladder.muchMore': 'Llawer mwy na’r disgwyl', 'ladder.baseline': 'Ble mae’n dechrau', 'ladder.weight': 'Pwysau',
    'steps.text': 'Cam', 'steps.who': 'Pwy', 'steps.due': 'Erbyn', 'steps.at': 'Pryd', 'steps.person': 'Person',
    'stepsDone.step': 'Cam', 'stepsDone.on': 'Gwnaed ar', 'stepsDone.evidence': 'Sut rydym yn gwybod', 'stepsDone.at': 'Pryd', 'stepsDone.person': 'Person',
    'ratings.level': 'Lefel', 'ratings.value0to10': 'O 0 i 10', 'ratings.by': 'Graddiwyd gan', 'ratings.note': 'Nodyn', 'ratings.at': 'Pryd', 'ratings.person': 'Person',
  },
  states: { draft: 'Drafft', agreed: 'Cytunwyd', met: 'Cyrhaeddwyd', 'partly-met': 'Cyrhaeddwyd yn rhannol', 'not-met': 'Ni chyrhaeddwyd', changed: 'Newidiwyd', withdrawn: 'Tynnwyd yn ôl' },
  actions: { agree: 'Cytuno', rate: 'Graddio', addStep: 'Ychwanegu cam', doStep: 'Cam wedi’i wneud', meet: 'Nodi fel wedi’i gyrraedd', partlyMeet: 'Nodi fel wedi’i gyrraedd yn rhannol', miss: 'Nodi fel heb ei gyrraedd', change: 'Newid', withdraw: 'Tynnu’n ôl' },
  values: {
    owner: { pupil: 'Y disgybl', shared: 'Ar y cyd' },
    who: by,
    strand: { academic: 'Academaidd', 'social-emotional': 'Cymdeithasol ac emosiynol' },
    level: goalLevels,
    by,
  },
};
