import type { KindLabels } from '../types.js';

/** The words of a family contact, British English. */
export const contact: KindLabels = {
  one: 'Family contact',
  many: 'Family contacts',
  about: 'A call, a letter, a visit: a time when school and family spoke, or tried to.',
  fields: {
    channel: 'How', direction: 'Who began', with: 'With', who: 'Who it was', topic: 'About', goodNews: 'Good news', outcome: 'What came of it', minutes: 'Minutes',
    interpreter: 'With an interpreter', account: 'What was said', familyWords: 'In the family’s words', agreed: 'What was agreed', case: 'Mentoring case',
  },
  states: { planned: 'Planned', made: 'Made', cancelled: 'Cancelled' },
  actions: { make: 'Record', cancel: 'Cancel' },
  values: {
    channel: { phone: 'Phone', text: 'Text message', email: 'Email', letter: 'Letter', 'in-person': 'In person', 'home-visit': 'Home visit', online: 'Online' },
    direction: { 'to-home': 'School', 'from-home': 'Family' },
    outcome: { reached: 'Reached', 'message-left': 'Left a message', 'no-answer': 'No answer', refused: 'Did not want to speak', 'wrong-number': 'Wrong number' },
  },
};
