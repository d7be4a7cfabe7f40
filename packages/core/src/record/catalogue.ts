import { AgencyInvolvement } from '../agency-involvement/agency-involvement.js';
import { AgencyReferral } from '../agency-referral/agency-referral.js';
import { BarrierAssessment } from '../assessment/assessment.js';
import { BehaviourIncident } from '../behaviour-incident/behaviour-incident.js';
import { MentoringCase } from '../case/case.js';
import { Contact } from '../contact/contact.js';
import { Goal } from '../goal/goal.js';
import { Intervention } from '../intervention/intervention.js';
import { Note } from '../note/note.js';
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
  Note,
  Contact,
  AgencyInvolvement,
  AgencyReferral,
  BehaviourIncident,
] as const;

export type Kinds = typeof kinds;
