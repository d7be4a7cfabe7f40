import type { KindLabels } from '../types.js';

/** The words of a task, British English. */
export const task: KindLabels = {
  one: 'Task',
  many: 'Tasks',
  about: 'Something that one member of staff will do for a pupil by a day. It stays readable until it is done and after.',
  fields: {
    title: 'Task', assignee: 'Who does it', because: 'Why', details: 'Details', outcome: 'What came of it', reason: 'Reason', case: 'Mentoring case', referral: 'Referral', session: 'Session', review: 'Review', goal: 'Goal',
  },
  states: { open: 'To do', done: 'Done', dropped: 'Dropped' },
  actions: { finish: 'Done', drop: 'Drop', reopen: 'Take up again' },
  values: {
    because: {
      promise: 'A promise to the pupil', 'first-meeting': 'First meeting', 'parent-contact': 'Contact with home', agreement: 'Agreement', 'follow-up': 'Follow-up', 'sustain-check': 'Look whether it lasts',
      chase: 'Waiting for an agency', review: 'Review', triage: 'Decide on a referral', strategy: 'A strategy in lessons', other: 'Something else',
    },
  },
};
