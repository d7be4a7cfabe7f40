import type { KindLabels } from '../types.js';

/** The words of an intervention, British English. */
export const intervention: KindLabels = {
  one: 'Intervention',
  many: 'Interventions',
  about: 'Something that is done for a pupil in a planned dose, so that what was delivered can be told before asking whether it worked.',
  fields: {
    title: 'Intervention', barrier: 'Barrier', provider: 'Who does it', minutes: 'Minutes a time', perWeek: 'Times a week', weeks: 'Weeks', groupSize: 'Group size',
    startsOn: 'Starts on', successCriterion: 'We shall know it works when', reason: 'Reason', case: 'Mentoring case', goal: 'Goal',
  },
  states: { planned: 'Planned', running: 'Running', finished: 'Finished', stopped: 'Stopped' },
  actions: { start: 'Start', finish: 'Finish', stop: 'Stop' },
  values: {},
};
