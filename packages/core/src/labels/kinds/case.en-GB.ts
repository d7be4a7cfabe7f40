import type { KindLabels } from '../types.js';

/** The words of a case, British English. */
export const mentoringCase: KindLabels = {
  one: 'Mentoring case',
  many: 'Mentoring cases',
  about: 'A stretch of mentoring: one pupil, one mentor, from the first meeting to the exit.',
  fields: {
    mentor: 'Mentor', reason: 'Why mentoring', agreedUntil: 'Agreement until', prefers: 'Prefers', limitsExplained: 'Limits of confidentiality explained',
    pupilAgreed: 'Pupil agreed', parentAgreed: 'Parent or carer agreed', pausedBecause: 'Paused because', exitReason: 'Reason for ending', exitSummary: 'What was achieved',
  },
  states: { proposed: 'Proposed', active: 'Active', paused: 'Paused', 'stepping-down': 'Stepping down', closed: 'Closed' },
  actions: { agree: 'Agree', pause: 'Pause', resume: 'Resume', stepDown: 'Step down', close: 'Close' },
  values: {
    parentAgreed: { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' },
    exitReason: {
      'goals-met': 'Goals met', 'six-week-complete': 'Six weeks complete', 'stepped-down-universal': 'Stepped down to universal support',
      'stepped-up-senco': 'Stepped up to the SENCO', 'transferred-to-agency': 'Transferred to an agency', 'moved-school': 'Moved school',
      'pupil-withdrew': 'Pupil withdrew', 'parent-withdrew': 'Parent or carer withdrew', 'not-engaging': 'Not engaging', 'mentor-left': 'Mentor left',
      'phase-transition': 'Moved to the next phase', 'safeguarding-lead': 'Taken over by the safeguarding lead',
    },
  },
};
