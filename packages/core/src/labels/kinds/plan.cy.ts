import type { KindLabels } from '../types.js';

/** The words of a plan, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const plan: KindLabels = {
  one: 'Cynllun',
  many: 'Cynlluniau',
  about: 'Yr hyn a wneir dros ddisgybl, mewn cylchoedd o asesu, cynllunio, gwneud ac adolygu: tri rhwystr ar y mwyaf, nodau dysgu a lles, a’r hyn y bydd oedolion yn ei newid.',
  fields: {
    barriers: 'Rhwystrau dan sylw', adultsWillChange: 'Beth fydd oedolion yn ei newid', strategies: 'Beth sy’n helpu mewn gwersi', oneStrandBecause: 'Pam mae’r nodau i gyd o un math',
    startsOn: 'Yn dechrau ar', agreedWith: 'Cytunwyd gyda', cycles: 'Cylchoedd hyd yma', outcome: 'Beth ddaeth ohono', reason: 'Rheswm', case: 'Achos mentora', assessment: 'Asesiad rhwystrau',
    goals: 'Nodau', interventions: 'Ymyriadau', 'cycles.learned': 'Beth a ddysgom', 'cycles.decision': 'Penderfyniad', 'cycles.at': 'Pryd', 'cycles.person': 'Person',
  },
  states: { assess: 'Asesu', plan: 'Cynllunio', do: 'Gwneud', review: 'Adolygu', finished: 'Wedi gorffen', stopped: 'Wedi’i stopio' },
  actions: { settle: 'Cynllunio', agree: 'Cytuno a dechrau', review: 'Adolygu', nextCycle: 'Dechrau cylch arall', finish: 'Gorffen', stop: 'Stopio' },
  values: {
    agreedWith: { pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', tutor: 'Tiwtor dosbarth', senco: 'Cydlynydd ADY' },
    decision: { continue: 'Parhau', adapt: 'Addasu', 'step-up': 'Camu i fyny', 'step-down': 'Camu i lawr' },
  },
};
