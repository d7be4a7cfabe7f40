import type { KindLabels } from '../types.js';

/** The words of an intervention, British English. */
export const intervention: KindLabels = {
  one: 'Intervention',
  many: 'Interventions',
  about: 'Something that is done for a pupil in a planned dose, so that what was delivered can be told before asking whether it worked.',
  fields: {
    title: 'Intervention', barrier: 'Barrier', provider: 'Who does it', minutes: 'Minutes a time', perWeek: 'Times a week', weeks: 'Weeks', groupSize: 'Group size',
    startsOn: 'Starts on', successCriterion: 'We shall know it works when', reason: 'Reason', case: 'Mentoring case', goal: 'Goal', plan: 'Plan', approach: 'Approach', evidence: 'What research says', supportLevel: 'Level of support', group: 'Group', cost: 'Cost', checklist: 'What belongs to it each time',
    'evidence.months': 'Months of progress, an average over studies', 'evidence.asOf': 'As of', 'evidence.source': 'Source', 'cost.staffHours': 'Hours of staff', 'cost.other': 'Other cost in pounds',
  },
  states: { planned: 'Planned', running: 'Running', finished: 'Finished', stopped: 'Stopped' },
  actions: { start: 'Start', finish: 'Finish', stop: 'Stop' },
  values: { supportLevel: { universal: 'For everybody', targeted: 'Targeted', specialist: 'Specialist' } },
};
