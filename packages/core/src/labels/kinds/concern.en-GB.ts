import type { KindLabels } from '../types.js';

/** The words of a safeguarding concern, British English. */
export const concern: KindLabels = {
  one: 'Safeguarding concern',
  many: 'Safeguarding concerns',
  about: 'A worry about a child’s safety, told to the designated safeguarding lead. The words are all that is asked for; nothing else may hold anybody up.',
  fields: {
    words: 'What was said or seen, word for word', seen: 'What you saw', at: 'Time', where: 'Where', present: 'Who else was there', categories: 'What it may be about',
    immediateDanger: 'In danger now', marks: 'Marks on the body', pupilKnows: 'The pupil knows you pass it on', received: 'Received', additions: 'Added later', closing: 'How it was closed',
    'marks.where': 'Where on the body', 'marks.looks': 'What it looks like', 'received.message': 'Message to whoever raised it', 'received.at': 'When', 'received.person': 'Person',
    'additions.words': 'Words', 'additions.at': 'When', 'additions.person': 'Person',
  },
  states: { raised: 'Raised', received: 'Received', closed: 'Closed' },
  actions: { receive: 'Confirm receipt', add: 'Add', close: 'Close', reopen: 'Open again' },
  values: {
    categories: {
      physical: 'Physical abuse', emotional: 'Emotional abuse', sexual: 'Sexual abuse', neglect: 'Neglect', 'sexual-exploitation': 'Sexual exploitation',
      'criminal-exploitation': 'Criminal exploitation', 'child-on-child': 'Abuse by another child', 'sexual-harassment': 'Sexual harassment', 'domestic-abuse': 'Domestic abuse',
      'honour-based': 'So-called honour-based abuse', radicalisation: 'Radicalisation', 'self-harm': 'Self-harm or thoughts of suicide', online: 'Online harm',
      'serious-violence': 'Serious violence', 'missing-education': 'Missing from education', homelessness: 'Homelessness', 'family-circumstances': 'Family circumstances',
      'private-fostering': 'Private fostering', trafficking: 'Trafficking', other: 'Something else',
    },
    pupilKnows: { yes: 'Yes', no: 'No', 'not-yet': 'Not yet' },
  },
};
