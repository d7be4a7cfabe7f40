import type { KindLabels } from '../types.js';

/** The words of working time, British English. */
export const workLog: KindLabels = {
  one: 'Working time',
  many: 'Working times',
  about: 'A stretch of a mentor’s working time, also in the evening and at the weekend.',
  fields: { activity: 'What for', minutes: 'Minutes', startsAt: 'From', note: 'Note', query: 'Question' },
  states: { logged: 'Logged', agreed: 'Agreed', queried: 'Question asked' },
  actions: { agree: 'Agree', query: 'Ask', resubmit: 'Send again' },
  values: {
    activity: {
      'one-to-one': 'One to one', group: 'Group', family: 'Family', agency: 'Agencies', meeting: 'Meeting', records: 'Records', duty: 'Duty', travel: 'Travel', training: 'Training',
      supervision: 'Supervision', event: 'Event', 'time-off': 'Time off in lieu', other: 'Something else',
    },
  },
};
