import { BarrierAssessment } from '../assessment/assessment.js';
import { MentoringCase } from '../case/case.js';
import { Goal } from '../goal/goal.js';
import { Intervention } from '../intervention/intervention.js';
import { Review } from '../review/review.js';
import { Session } from '../session/session.js';

/** Every kind of record there is. A new kind is a file of its own, a line here, and its labels. */
export const kinds = [
  MentoringCase,
  BarrierAssessment,
  Goal,
  Intervention,
  Session,
  Review,
] as const;

export type Kinds = typeof kinds;
