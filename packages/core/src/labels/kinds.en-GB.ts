import type { KindLabels } from './types.js';

const by = { pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', 'teaching-assistant': 'Teaching assistant', mentor: 'Mentor', senco: 'SENCO', dsl: 'DSL', agency: 'Agency' };

/** The words of each kind of record, British English. */
export const kinds: Readonly<Record<string, KindLabels>> = {
  case: {
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
  },
  'barrier-assessment': {
    one: 'Barrier assessment',
    many: 'Barrier assessments',
    about: 'What stands between a child and school, how sure we are of it, and how the child sees it.',
    fields: {
      phase: 'When', informants: 'Who was asked', ratings: 'Barriers', strengths: 'Strengths', pupilVoice: 'In the pupil’s words', case: 'Mentoring case',
      'ratings.barrier': 'Barrier', 'ratings.severity': 'Severity', 'ratings.confidence': 'How sure we are', 'ratings.evidence': 'Evidence',
      'ratings.pupilAgrees': 'Pupil agrees', 'ratings.pupilView': 'The pupil’s own view', 'ratings.noPupilView': 'Why the pupil’s view is missing',
      'ratings.adultsWillChange': 'One thing adults will change', 'ratings.evidence.kind': 'Kind of evidence', 'ratings.evidence.text': 'What it shows',
      'ratings.evidence.on': 'Date',
    },
    states: { draft: 'Draft', complete: 'Complete' },
    actions: { complete: 'Complete' },
    values: {
      phase: { baseline: 'Baseline', review: 'Review', exit: 'Exit' },
      informants: by,
      confidence: { suspected: 'Suspected', likely: 'Likely', confirmed: 'Confirmed' },
      severity: { 0: 'None', 1: 'Slight', 2: 'Moderate', 3: 'Marked', 4: 'Severe' },
      evidenceKind: { data: 'Data', observation: 'Observation', pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', agency: 'Agency', instrument: 'Questionnaire' },
    },
  },
  goal: {
    one: 'Goal',
    many: 'Goals',
    about: 'A change the pupil and mentor agreed to work towards. Kept in the child’s own words.',
    fields: {
      title: 'Goal', strand: 'Strand', barrier: 'Barrier', ladder: 'Ladder', targetDate: 'By', ratings: 'Ratings', reason: 'Reason', case: 'Mentoring case',
      'ladder.muchLess': 'Much less than expected', 'ladder.less': 'Less than expected', 'ladder.expected': 'What we expect', 'ladder.more': 'More than expected',
      'ladder.muchMore': 'Much more than expected', 'ladder.baseline': 'Where it starts', 'ladder.weight': 'Weight',
      'ratings.level': 'Level', 'ratings.by': 'Rated by', 'ratings.note': 'Note', 'ratings.at': 'When', 'ratings.person': 'Person',
    },
    states: { draft: 'Draft', agreed: 'Agreed', met: 'Met', changed: 'Changed', withdrawn: 'Withdrawn' },
    actions: { agree: 'Agree', rate: 'Rate', meet: 'Mark as met', change: 'Change', withdraw: 'Withdraw' },
    values: {
      strand: { academic: 'Academic', 'social-emotional': 'Social and emotional' },
      level: { '-2': 'Much less than expected', '-1': 'Less than expected', 0: 'As expected', 1: 'More than expected', 2: 'Much more than expected' },
      by,
    },
  },
  intervention: {
    one: 'Intervention',
    many: 'Interventions',
    about: 'Something that is done for a pupil in a planned dose, so that what was delivered can be told before asking whether it worked.',
    fields: {
      title: 'Intervention', barrier: 'Barrier', provider: 'Who does it', minutes: 'Minutes a time', perWeek: 'Times a week', weeks: 'Weeks', groupSize: 'Group size',
      startsOn: 'Starts on', successCriterion: 'We shall know it works when', reason: 'Reason', case: 'Mentoring case', goal: 'Goal',
    },
    states: { planned: 'Planned', running: 'Running', finished: 'Finished', stopped: 'Stopped' },
    actions: { start: 'Start', finish: 'Finish', stop: 'Stop' },
    values: {},
  },
  session: {
    one: 'Session',
    many: 'Sessions',
    about: 'A meeting of a mentor and a pupil: planned, held, or not held and why. Not held is not the same as not working.',
    fields: {
      minutes: 'Minutes', startsAt: 'Starts at', mode: 'How', place: 'Place', cutShort: 'Cut short', notHeld: 'Why not held', mood: 'How the pupil felt', note: 'Note',
      pupilWords: 'In the pupil’s words', nextStep: 'Next step', case: 'Mentoring case', intervention: 'Intervention', goals: 'Goals',
    },
    states: { planned: 'Planned', held: 'Held', 'not-held': 'Not held' },
    actions: { hold: 'Hold', miss: 'Not held' },
    values: {
      mode: { 'one-to-one': 'One to one', group: 'Group', walk: 'Walk', online: 'Online', 'drop-in': 'Drop-in' },
      mood: { 1: 'Really hard', 2: 'Hard', 3: 'Okay', 4: 'Good', 5: 'Great' },
      notHeld: {
        'pupil-absent': 'Pupil away', 'pupil-declined': 'Pupil said no', 'mentor-absent': 'Mentor away', 'clash-exam': 'Exam', 'clash-trip': 'Trip',
        room: 'No room', 'cancelled-school': 'School cancelled',
      },
    },
  },
  review: {
    one: 'Review',
    many: 'Reviews',
    about: 'The people around a pupil look at what was done and how far the goals moved, and decide how to go on.',
    fields: { attendees: 'Who was there', decision: 'Decision', agreed: 'What was agreed', pupilView: 'The pupil’s view', case: 'Mentoring case' },
    states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
    actions: { hold: 'Hold', cancel: 'Cancel' },
    values: {
      attendees: by,
      decision: { continue: 'Continue', adapt: 'Adapt', 'step-up': 'Step up', 'step-down': 'Step down', exit: 'End' },
    },
  },
};
