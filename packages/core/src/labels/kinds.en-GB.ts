import { barrierAssessment } from './kinds/barrier-assessment.en-GB.js';
import { goal } from './kinds/goal.en-GB.js';
import { intervention } from './kinds/intervention.en-GB.js';
import { mentoringCase } from './kinds/case.en-GB.js';
import { review } from './kinds/review.en-GB.js';
import { session } from './kinds/session.en-GB.js';
import type { KindLabels } from './types.js';

/** The words of each kind of record, British English. */
export const kinds: Readonly<Record<string, KindLabels>> = {
  case: mentoringCase,
  'barrier-assessment': barrierAssessment,
  goal,
  intervention,
  session,
  review,
};
