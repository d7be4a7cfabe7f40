import type { KindLabels } from '../types.js';

/** The words of an intervention, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const intervention: KindLabels = {
  one: 'Ymyriad',
  many: 'Ymyriadau',
  about: 'Rhywbeth a wneir dros ddisgybl mewn dos wedi’i gynllunio, fel y gellir dweud beth a ddarparwyd cyn gofyn a weithiodd.',
  fields: {
    title: 'Ymyriad', barrier: 'Rhwystr', provider: 'Pwy sy’n ei wneud', minutes: 'Munudau bob tro', perWeek: 'Gwaith yr wythnos', weeks: 'Wythnosau',
    groupSize: 'Maint y grŵp', startsOn: 'Yn dechrau ar', successCriterion: 'Byddwn yn gwybod ei fod yn gweithio pan', reason: 'Rheswm', case: 'Achos mentora',
    goal: 'Nod', plan: 'Cynllun', approach: 'Dull', evidence: 'Beth mae ymchwil yn ei ddweud', supportLevel: 'Lefel y cymorth', group: 'Grŵp', cost: 'Cost', checklist: 'Beth sy’n perthyn iddo bob tro',
    'evidence.months': 'Misoedd o gynnydd, cyfartaledd dros astudiaethau', 'evidence.asOf': 'Ar', 'evidence.source': 'Ffynhonnell', 'cost.staffHours': 'Oriau staff', 'cost.other': 'Cost arall mewn punnoedd',
  },
  states: { planned: 'Wedi’i gynllunio', running: 'Ar waith', finished: 'Wedi gorffen', stopped: 'Wedi’i stopio' },
  actions: { start: 'Dechrau', finish: 'Gorffen', stop: 'Stopio' },
  values: { supportLevel: { universal: 'I bawb', targeted: 'Wedi’i dargedu', specialist: 'Arbenigol' } },
};
