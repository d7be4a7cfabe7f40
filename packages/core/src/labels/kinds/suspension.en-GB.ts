import { reasonsByList } from '../reasons-by-list.js';
import { suspensionWords } from '../suspension.en-GB.js';
import type { KindLabels } from '../types.js';

const halves = { am: 'Morning', pm: 'Afternoon' };

/** The words of a suspension, British English. */
export const suspension: KindLabels = {
  one: 'Suspension',
  many: 'Suspensions',
  about: 'A pupil is sent home for some days, kept out at lunchtimes, or excluded for good: for which reasons, until when, and how the pupil comes back.',
  fields: {
    type: 'Type', reasons: 'Reasons', lastDay: 'Last day', starts: 'Begins with', ends: 'Ends with', account: 'What happened', pupilWords: 'In the pupil’s words',
    parentsToldOn: 'Parents told on', workSet: 'Work that was set', reintegratedOn: 'Back on', agreed: 'What was agreed', cancelledBecause: 'Called off because',
    incidents: 'Behaviour incidents',
  },
  states: { imposed: 'Imposed', ended: 'Ended', cancelled: 'Called off' },
  actions: { tellParents: 'Parents told', setWork: 'Set work', reintegrate: 'Back in school', cancel: 'Call off' },
  values: { type: suspensionWords.types, reasons: reasonsByList(suspensionWords.reasons), starts: halves, ends: halves },
};
