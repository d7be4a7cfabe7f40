import type { KindLabels } from '../types.js';

/** The words of an action of the DSL, British English. */
export const dslAction: KindLabels = {
  one: 'Safeguarding action',
  many: 'Safeguarding actions',
  about: 'What the designated safeguarding lead decided about a worry, why, and what came of it. It is not edited: another decision follows.',
  fields: {
    decision: 'Decision', rationale: 'Why', threshold: 'Threshold', reference: 'Their reference', readers: 'Who may read it', outcome: 'What came of it', concern: 'Concern',
    replaces: 'Takes the place of',
  },
  states: { open: 'Open', done: 'Done' },
  actions: { finish: 'Done' },
  values: {
    decision: {
      'no-further-action': 'No further action', monitor: 'Keep watching', 'talk-to-family': 'Talk to the family', 'pastoral-support': 'Pastoral support', 'early-help': 'Early help',
      'social-care': 'Children’s social care', police: 'Police', channel: 'Channel', 'fgm-report': 'Report of female genital mutilation',
      'child-on-child-plan': 'Plan for both children', 'safety-plan': 'Safety plan', other: 'Something else',
    },
  },
};
