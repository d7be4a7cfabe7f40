import type { KindLabels } from '../types.js';

/** The words of a referral, British English. */
export const referral: KindLabels = {
  one: 'Referral',
  many: 'Referrals',
  about: 'Somebody asks for a mentor for a pupil: staff, a parent, the pupil. Whoever asks is told what became of it and why.',
  fields: {
    source: 'Where it comes from', worry: 'What worries you', barriers: 'Barriers', strengths: 'What the pupil is good at', tried: 'What has been tried', hopes: 'What would be good',
    urgency: 'How soon', pupilKnows: 'The pupil knows', parentKnows: 'A parent or carer knows', screen: 'Three questions first', decidedOn: 'Decided on', feedback: 'Answer to whoever referred',
    rationale: 'Why it was decided so', supportLevel: 'Level of support', signpostedTo: 'Passed on to', case: 'Mentoring case', duplicateOf: 'Same as',
    'screen.hurt': 'Has the child been hurt, or might they be?', 'screen.told': 'Has the child said something that makes you fear for them?', 'screen.afraid': 'Is the child afraid of somebody, or of going somewhere?',
  },
  states: {
    draft: 'Draft', submitted: 'Sent', accepted: 'Accepted', waitlisted: 'On the waiting list', signposted: 'Passed on', returned: 'Sent back with a question', declined: 'Not taken up',
    merged: 'Joined with another', opened: 'Mentoring began', withdrawn: 'Withdrawn',
  },
  actions: {
    submit: 'Send', accept: 'Accept', waitlist: 'Put on the waiting list', signpost: 'Pass on', sendBack: 'Send back', decline: 'Decline', merge: 'Join with another', open: 'Begin mentoring', withdraw: 'Withdraw',
  },
  values: {
    source: {
      teacher: 'Teacher', 'form-tutor': 'Form tutor', ta: 'Teaching assistant', mentor: 'Mentor', senco: 'SENCO', 'attendance-officer': 'Attendance officer', dsl: 'DSL', slt: 'Senior leader',
      self: 'The pupil', parent: 'Parent or carer', peer: 'Another pupil', agency: 'Agency', 'feeder-school': 'The school before', 'data-flag': 'A flag in the data',
    },
    urgency: { routine: 'Within two weeks', soon: 'Within a week', urgent: 'Within two days', immediate: 'Today: tell the DSL' },
    pupilKnows: { yes: 'Yes', no: 'No', 'not-yet': 'Not yet' },
    parentKnows: { yes: 'Yes', no: 'No', 'not-yet': 'Not yet' },
    supportLevel: { universal: 'For everybody', targeted: 'Targeted', specialist: 'Specialist' },
    signpostedTo: { universal: 'What is there for everybody', pastoral: 'Pastoral team', senco: 'SENCO', dsl: 'DSL', agency: 'Agency', other: 'Somebody else' },
  },
};
