import type { KindLabels } from '../types.js';

/** The words of a plan, British English. */
export const plan: KindLabels = {
  one: 'Plan',
  many: 'Plans',
  about: 'What is done for a pupil, in cycles of assess, plan, do and review: at most three barriers, goals for learning and for wellbeing, and what adults will change.',
  fields: {
    barriers: 'Barriers it takes on', adultsWillChange: 'What adults will change', strategies: 'What helps in lessons', oneStrandBecause: 'Why all goals are of one kind', startsOn: 'Starts on',
    agreedWith: 'Agreed with', cycles: 'Cycles so far', outcome: 'What came of it', reason: 'Reason', case: 'Mentoring case', assessment: 'Barrier assessment', goals: 'Goals', interventions: 'Interventions',
    'cycles.learned': 'What we learned', 'cycles.decision': 'Decision', 'cycles.at': 'When', 'cycles.person': 'Person',
  },
  states: { assess: 'Assess', plan: 'Plan', do: 'Do', review: 'Review', finished: 'Finished', stopped: 'Stopped' },
  actions: { settle: 'Plan', agree: 'Agree and begin', review: 'Review', nextCycle: 'Begin another cycle', finish: 'Finish', stop: 'Stop' },
  values: {
    agreedWith: { pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', tutor: 'Form tutor', senco: 'SENCO' },
    decision: { continue: 'Continue', adapt: 'Adapt', 'step-up': 'Step up', 'step-down': 'Step down' },
  },
};
