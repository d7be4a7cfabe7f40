import { people as by } from './people.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a goal, British English. */
export const goal: KindLabels = {
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
};
