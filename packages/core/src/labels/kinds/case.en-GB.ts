import type { KindLabels } from '../types.js';

/** The words of a case, British English. */
export const mentoringCase: KindLabels = {
  one: 'Mentoring case',
  many: 'Mentoring cases',
  about: 'A stretch of mentoring: one pupil, one mentor, from the first meeting to the exit, and a look back after 6, 12 and 26 weeks.',
  fields: {
    mentor: 'Mentor', reason: 'Why mentoring', agreedUntil: 'Agreement until', prefers: 'Prefers', limitsExplained: 'Limits of confidentiality explained',
    pupilAgreed: 'Pupil agreed', parentAgreed: 'Parent or carer agreed', pausedBecause: 'Paused because', exitReason: 'Reason for ending', exitSummary: 'What was achieved', agreementVersion: 'Words of the agreement', stepDownPlan: 'How support grows less', destination: 'What comes after', pupilFeedback: 'What the pupil says of it',
    sustainChecks: 'Does it last?', referral: 'Referral', reopenedFrom: 'Taken up again from', 'sustainChecks.week': 'Weeks after', 'sustainChecks.sustained': 'Does it last?', 'sustainChecks.note': 'Note',
    'sustainChecks.at': 'When', 'sustainChecks.person': 'Person',
  },
  states: { proposed: 'Proposed', active: 'Active', paused: 'Paused', 'stepping-down': 'Stepping down', closed: 'Closed' },
  actions: { agree: 'Agree', pause: 'Pause', resume: 'Resume', stepDown: 'Step down', close: 'Close', renew: 'Agree anew', checkSustained: 'Look whether it lasts' },
  values: {
    sustained: { yes: 'Yes', partly: 'Partly', no: 'No', 'not-known': 'Not known' },
    week: { 6: '6 weeks', 12: '12 weeks', 26: '26 weeks' },
    parentAgreed: { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' },
    exitReason: {
      'goals-met': 'Goals met', 'six-week-complete': 'Six weeks complete', 'stepped-down-universal': 'Stepped down to universal support',
      'stepped-up-senco': 'Stepped up to the SENCO', 'transferred-to-agency': 'Transferred to an agency', 'moved-school': 'Moved school',
      'pupil-withdrew': 'Pupil withdrew', 'parent-withdrew': 'Parent or carer withdrew', 'not-engaging': 'Not engaging', 'mentor-left': 'Mentor left',
      'phase-transition': 'Moved to the next phase', 'safeguarding-lead': 'Taken over by the safeguarding lead',
    },
  },
};
