import type { KindLabels } from '../types.js';

/** The words of a mentor’s profile, British English. */
export const mentorProfile: KindLabels = {
  one: 'Mentor profile',
  many: 'Mentor profiles',
  about: 'Who a mentor is as a colleague: hours, how many cases are right, who supervises, which checks and courses there are, and what they are good at.',
  fields: {
    week: 'Hours in a week', termTimeOnly: 'Term time only', caseloadCap: 'Most cases', supervisor: 'Supervisor', lineManager: 'Line manager', skills: 'Good at', languages: 'Languages',
    checks: 'Checks', training: 'Training', leftOn: 'Left on', 'week.contracted': 'Contracted', 'week.admin': 'Records and meetings', 'week.duty': 'Duty', 'week.travel': 'Between sites',
    'week.groups': 'Groups', 'checks.check': 'Check', 'checks.on': 'Date', 'checks.reference': 'Reference', 'checks.at': 'When', 'checks.person': 'Person',
    'training.course': 'Course', 'training.title': 'Title', 'training.on': 'Date', 'training.expiresOn': 'Good until', 'training.at': 'When', 'training.person': 'Person',
  },
  states: { active: 'Works here', left: 'Has left' },
  actions: { check: 'Record a check', train: 'Record training', describe: 'Say what I am good at', leave: 'Leaves' },
  values: {
    check: {
      identity: 'Identity', dbs: 'Disclosure and barring', 'barred-list': 'Barred list', 'right-to-work': 'Right to work', references: 'References', overseas: 'Time overseas',
      prohibition: 'Prohibition',
    },
    course: {
      safeguarding: 'Safeguarding', prevent: 'Prevent', 'first-aid': 'First aid', 'mental-health': 'Mental health', restorative: 'Restorative practice', mentoring: 'Mentoring',
      'data-protection': 'Data protection', other: 'Something else',
    },
  },
};
