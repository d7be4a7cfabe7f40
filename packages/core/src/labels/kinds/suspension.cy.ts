import { reasonsByList } from '../reasons-by-list.js';
import { suspensionWords } from '../suspension.cy.js';
import type { KindLabels } from '../types.js';

const halves = { am: 'Bore', pm: 'Prynhawn' };

/** The words of a suspension, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const suspension: KindLabels = {
  one: 'Gwaharddiad',
  many: 'Gwaharddiadau',
  about: 'Anfonir disgybl adref am rai dyddiau, ei gadw allan amser cinio, neu ei wahardd yn barhaol: am ba resymau, tan pryd, a sut mae’r disgybl yn dod yn ôl.',
  fields: {
    type: 'Math', reasons: 'Rhesymau', lastDay: 'Diwrnod olaf', starts: 'Yn dechrau gyda', ends: 'Yn gorffen gyda', account: 'Beth ddigwyddodd', pupilWords: 'Yng ngeiriau’r disgybl',
    parentsToldOn: 'Dywedwyd wrth y rhieni ar', workSet: 'Gwaith a osodwyd', reintegratedOn: 'Yn ôl ar', agreed: 'Beth a gytunwyd', cancelledBecause: 'Diddymwyd oherwydd',
    incidents: 'Digwyddiadau ymddygiad',
  },
  states: { imposed: 'Wedi’i osod', ended: 'Wedi dod i ben', cancelled: 'Diddymwyd' },
  actions: { tellParents: 'Dywedwyd wrth y rhieni', setWork: 'Gosod gwaith', reintegrate: 'Yn ôl yn yr ysgol', cancel: 'Diddymu' },
  values: { type: suspensionWords.types, reasons: reasonsByList(suspensionWords.reasons), starts: halves, ends: halves },
};
