import type { KindLabels } from '../types.js';

/** The words of a concern about staff, British English. */
export const staffConcern: KindLabels = {
  one: 'Concern about staff',
  many: 'Concerns about staff',
  about: 'A worry about how a member of staff behaves towards children, told to the head teacher, or to the chair of governors where it is about the head.',
  fields: {
    words: 'What was said or seen, word for word', readers: 'Who is told', level: 'How grave it seems', at: 'Time', where: 'Where', present: 'Who else was there', received: 'Received',
    additions: 'Added later', decision: 'Decision', rationale: 'Why', 'received.message': 'Message to whoever raised it', 'received.at': 'When', 'received.person': 'Person',
    'additions.words': 'Words', 'additions.at': 'When', 'additions.person': 'Person',
  },
  states: { raised: 'Raised', received: 'Received', decided: 'Decided' },
  actions: { receive: 'Confirm receipt', add: 'Add', decide: 'Decide' },
  values: {
    level: { allegation: 'A child may have been harmed', 'low-level': 'Not as it should be', 'not-sure': 'Not sure' },
    decision: { lado: 'Told to the local authority’s designated officer', 'low-level-recorded': 'Recorded as low-level', 'no-action': 'No action' },
  },
};
