import { people as by } from './people.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a review, British English. */
export const review: KindLabels = {
  one: 'Review',
  many: 'Reviews',
  about: 'The people around a pupil look at what was done and how far the goals moved, and decide how to go on.',
  fields: { attendees: 'Who was there', decision: 'Decision', agreed: 'What was agreed', pupilView: 'The pupil’s view', case: 'Mentoring case', plan: 'Plan', assessment: 'Barrier assessment', dose: 'What was delivered', goalOutcomes: 'Where the goals stand', barrierChanges: 'How barriers changed',
    'dose.dueTimes': 'Times due', 'dose.dueMinutes': 'Minutes due', 'dose.deliveredTimes': 'Times delivered', 'dose.deliveredMinutes': 'Minutes delivered', 'goalOutcomes.goal': 'Goal',
    'goalOutcomes.outcome': 'Where it stands', 'goalOutcomes.note': 'Note', 'barrierChanges.barrier': 'Barrier', 'barrierChanges.change': 'Change' },
  states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
  actions: { hold: 'Hold', cancel: 'Cancel' },
  values: {
    outcome: { met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met', changed: 'Changed', withdrawn: 'Withdrawn', continues: 'Goes on' },
    change: { removed: 'Removed', less: 'Less', same: 'The same', more: 'More', 'handed-on': 'Handed on', 'not-a-barrier': 'Not a barrier after all' },
    attendees: by,
    decision: { continue: 'Continue', adapt: 'Adapt', 'step-up': 'Step up', 'step-down': 'Step down', exit: 'End' },
  },
};
