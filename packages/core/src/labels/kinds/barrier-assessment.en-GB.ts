import { people as by } from './people.en-GB.js';
import { severities } from '../scales.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a barrier assessment, British English. */
export const barrierAssessment: KindLabels = {
  one: 'Barrier assessment',
  many: 'Barrier assessments',
  about: 'What stands between a child and school, how sure we are of it, and how the child sees it.',
  fields: {
    phase: 'When', informants: 'Who was asked', ratings: 'Barriers', strengths: 'Strengths', pupilVoice: 'In the pupil’s words', case: 'Mentoring case',
    'ratings.barrier': 'Barrier', 'ratings.severity': 'Severity', 'ratings.confidence': 'How sure we are', 'ratings.evidence': 'Evidence',
    'ratings.pupilAgrees': 'Pupil agrees', 'ratings.pupilView': 'The pupil’s own view', 'ratings.noPupilView': 'Why the pupil’s view is missing',
    'ratings.adultsWillChange': 'One thing adults will change', 'ratings.evidence.kind': 'Kind of evidence', 'ratings.evidence.text': 'What it shows',
    'ratings.evidence.on': 'Date',
  },
  states: { draft: 'Draft', complete: 'Complete' },
  actions: { complete: 'Complete' },
  values: {
    phase: { baseline: 'Baseline', review: 'Review', exit: 'Exit' },
    informants: by,
    confidence: { suspected: 'Suspected', likely: 'Likely', confirmed: 'Confirmed' },
    severity: severities,
    evidenceKind: { data: 'Data', observation: 'Observation', pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', agency: 'Agency', instrument: 'Questionnaire' },
  },
};
