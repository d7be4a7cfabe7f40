import type { KindLabels } from '../types.js';

/** The words of a transition, British English. */
export const transition: KindLabels = {
  one: 'Transition hand-over',
  many: 'Transition hand-overs',
  about: 'What goes along when a pupil moves on: what they are good at, what helps, whom they know there, what they wish.',
  fields: {
    move: 'Kind of move', from: 'From', to: 'To', movesOn: 'On', strengths: 'Strengths', whatWorks: 'What works', worries: 'What could be hard', risk: 'How much help the move needs',
    pupilWishes: 'What the pupil wishes', adults: 'Adults the pupil knows there', receivingContact: 'Contact there', visits: 'Visits', handedOverOn: 'Handed over on', acknowledgedBy: 'Received by',
    acknowledgedOn: 'Received on', reason: 'Reason', case: 'Mentoring case', plan: 'Plan', goals: 'Goals',
    'visits.on': 'On', 'visits.how': 'How', 'visits.went': 'How it went', 'visits.at': 'Written', 'visits.person': 'Person',
  },
  states: { preparing: 'Preparing', 'handed-over': 'Handed over', acknowledged: 'Received', cancelled: 'Cancelled' },
  actions: { visit: 'Add a visit', handOver: 'Hand over', acknowledge: 'Received', cancel: 'Cancel' },
  values: {
    move: {
      phase: 'To the next school', year: 'To the next year', school: 'To another school', 'managed-move': 'Managed move', 'alternative-provision-return': 'Back from alternative provision', leaving: 'Leaving school',
    },
    risk: { low: 'Little', some: 'Some', high: 'Much' },
  },
};
