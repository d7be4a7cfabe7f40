import type { KindLabels } from '../types.js';

/** The words of a supervision, British English. */
export const supervision: KindLabels = {
  one: 'Supervision',
  many: 'Supervisions',
  about: 'A mentor and their supervisor talk about the work and how the mentor is.',
  fields: {
    supervisor: 'Supervisor', discussed: 'What was talked about', wellbeing: 'How the mentor is', wellbeingNote: 'In their words', agreed: 'What was agreed', cases: 'Cases',
    'agreed.what': 'What', 'agreed.by': 'By',
  },
  states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
  actions: { hold: 'Hold', cancel: 'Cancel' },
  values: { wellbeing: { 1: 'Really hard', 2: 'Hard', 3: 'Getting by', 4: 'Well', 5: 'Very well' } },
};
