import { people as by } from './people.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a review, British English. */
export const review: KindLabels = {
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
};
