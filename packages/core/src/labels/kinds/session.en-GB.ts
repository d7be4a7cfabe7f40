import type { KindLabels } from '../types.js';

/** The words of a session, British English. */
export const session: KindLabels = {
  one: 'Session',
  many: 'Sessions',
  about: 'A meeting of a mentor and a pupil: planned, held, or not held and why. Not held is not the same as not working.',
  fields: {
    minutes: 'Minutes', startsAt: 'Starts at', mode: 'How', place: 'Place', cutShort: 'Cut short', notHeld: 'Why not held', mood: 'How the pupil felt', note: 'Note',
    pupilWords: 'In the pupil’s words', nextStep: 'Next step', missedLesson: 'Lesson missed', insteadOf: 'Instead of', case: 'Mentoring case', intervention: 'Intervention', goals: 'Goals',
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
};
