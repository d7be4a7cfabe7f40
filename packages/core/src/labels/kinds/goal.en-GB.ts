import { goalLevels } from '../scales.en-GB.js';
import { people as by } from './people.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a goal, British English. */
export const goal: KindLabels = {
  one: 'Goal',
  many: 'Goals',
  about: 'A change the pupil and mentor agreed to work towards. Kept in the child’s own words.',
  fields: {
    title: 'Goal', strand: 'Strand', barrier: 'Barrier', ladder: 'Ladder', targetDate: 'By', ratings: 'Ratings', reason: 'Reason', case: 'Mentoring case', plan: 'Plan', measure: 'How we shall know', owner: 'Whose goal', steps: 'Steps', stepsDone: 'Steps done',
    'ladder.muchLess': 'Much less than expected', 'ladder.less': 'Less than expected', 'ladder.expected': 'What we expect', 'ladder.more': 'More than expected',
    'ladder.muchMore': 'Much more than expected', 'ladder.baseline': 'Where it starts', 'ladder.weight': 'Weight',
    'steps.text': 'Step', 'steps.who': 'Who', 'steps.due': 'By', 'steps.at': 'When', 'steps.person': 'Person',
    'stepsDone.step': 'Step', 'stepsDone.on': 'Done on', 'stepsDone.evidence': 'How we know', 'stepsDone.at': 'When', 'stepsDone.person': 'Person',
    'ratings.level': 'Level', 'ratings.value0to10': 'From 0 to 10', 'ratings.by': 'Rated by', 'ratings.note': 'Note', 'ratings.at': 'When', 'ratings.person': 'Person',
  },
  states: { draft: 'Draft', agreed: 'Agreed', met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met', changed: 'Changed', withdrawn: 'Withdrawn' },
  actions: { agree: 'Agree', rate: 'Rate', addStep: 'Add a step', doStep: 'Step done', meet: 'Mark as met', partlyMeet: 'Mark as partly met', miss: 'Mark as not met', change: 'Change', withdraw: 'Withdraw' },
  values: {
    owner: { pupil: 'The pupil’s', shared: 'Shared' },
    who: by,
    strand: { academic: 'Academic', 'social-emotional': 'Social and emotional' },
    level: goalLevels,
    by,
  },
};
