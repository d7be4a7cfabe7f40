import { people as by } from './people.cy.js';
import type { KindLabels } from '../types.js';

/** The words of a review, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const review: KindLabels = {
  one: 'Adolygiad',
  many: 'Adolygiadau',
  about: 'Mae’r bobl o gwmpas disgybl yn edrych ar yr hyn a wnaed a pha mor bell y symudodd y nodau, ac yn penderfynu sut i fynd ymlaen.',
  fields: { attendees: 'Pwy oedd yno', decision: 'Penderfyniad', agreed: 'Beth a gytunwyd', pupilView: 'Barn y disgybl', case: 'Achos mentora', plan: 'Cynllun', assessment: 'Asesiad rhwystrau', dose: 'Yr hyn a ddarparwyd', goalOutcomes: 'Lle mae’r nodau', barrierChanges: 'Sut y newidiodd rhwystrau',
    'dose.dueTimes': 'Troeon disgwyliedig', 'dose.dueMinutes': 'Munudau disgwyliedig', 'dose.deliveredTimes': 'Troeon a ddarparwyd', 'dose.deliveredMinutes': 'Munudau a ddarparwyd', 'goalOutcomes.goal': 'Nod',
    'goalOutcomes.outcome': 'Lle mae’n sefyll', 'goalOutcomes.note': 'Nodyn', 'barrierChanges.barrier': 'Rhwystr', 'barrierChanges.change': 'Newid' },
  states: { planned: 'Wedi’i gynllunio', held: 'Cynhaliwyd', cancelled: 'Canslwyd' },
  actions: { hold: 'Cynnal', cancel: 'Canslo' },
  values: {
    outcome: { met: 'Cyrhaeddwyd', 'partly-met': 'Cyrhaeddwyd yn rhannol', 'not-met': 'Ni chyrhaeddwyd', changed: 'Newidiwyd', withdrawn: 'Tynnwyd yn ôl', continues: 'Yn parhau' },
    change: { removed: 'Wedi mynd', less: 'Llai', same: 'Yr un fath', more: 'Mwy', 'handed-on': 'Wedi’i drosglwyddo', 'not-a-barrier': 'Ddim yn rhwystr wedi’r cyfan' },
    attendees: by,
    decision: { continue: 'Parhau', adapt: 'Addasu', 'step-up': 'Camu i fyny', 'step-down': 'Camu i lawr', exit: 'Gorffen' },
  },
};
