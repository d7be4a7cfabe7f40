import type { KindLabels } from '../types.js';

/** The words of a behaviour incident, British English. */
export const behaviourIncident: KindLabels = {
  one: 'Behaviour incident',
  many: 'Behaviour incidents',
  about: 'Something a pupil did that got in the way of learning or hurt somebody: what came before it, what happened, what followed, and the pupil’s own account.',
  fields: {
    category: 'What kind', what: 'What happened', at: 'Time', place: 'Where', lesson: 'Lesson', before: 'What came before', others: 'Other pupils',
    pupilWords: 'In the pupil’s words', response: 'What adults did', repair: 'How it was put right', withdrawnBecause: 'Withdrawn because', case: 'Mentoring case',
  },
  states: { recorded: 'Recorded', answered: 'Answered', withdrawn: 'Withdrawn' },
  actions: { answer: 'Answer', withdraw: 'Withdraw' },
  values: {
    category: {
      disruption: 'Disrupting a lesson', refusal: 'Refusing', 'verbal-abuse': 'Hurtful or threatening words', physical: 'Hurting somebody', bullying: 'Bullying',
      discriminatory: 'Discriminatory words or acts', damage: 'Damage', 'missed-lesson': 'Missing a lesson', 'out-of-bounds': 'Out of bounds',
      'prohibited-item': 'Prohibited item', online: 'Online', other: 'Something else',
    },
    place: {
      classroom: 'Classroom', corridor: 'Corridor', 'dining-hall': 'Dining hall', outside: 'Outside', toilets: 'Toilets', journey: 'Journey to or from school', online: 'Online',
      'off-site': 'Off site', elsewhere: 'Elsewhere',
    },
  },
};
