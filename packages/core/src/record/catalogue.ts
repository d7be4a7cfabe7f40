import { AgencyInvolvement } from '../agency-involvement/agency-involvement.js';
import { AgencyReferral } from '../agency-referral/agency-referral.js';
import { BarrierAssessment } from '../assessment/assessment.js';
import { BreakGlass } from '../break-glass/break-glass.js';
import { BehaviourIncident } from '../behaviour-incident/behaviour-incident.js';
import { MentoringCase } from '../case/case.js';
import { ChronologyEntry } from '../chronology-entry/chronology-entry.js';
import { Concern } from '../concern/concern.js';
import { Contact } from '../contact/contact.js';
import { DslAction } from '../dsl-action/dsl-action.js';
import { CheckIn } from '../check-in/check-in.js';
import { Goal } from '../goal/goal.js';
import { InformationRequest } from '../information-request/information-request.js';
import { Intervention } from '../intervention/intervention.js';
import { MentorProfile } from '../mentor-profile/mentor-profile.js';
import { Note } from '../note/note.js';
import { Plan } from '../plan/plan.js';
import { QuestionnaireResult } from '../questionnaire-result/questionnaire-result.js';
import { Referral } from '../referral/referral.js';
import { Review } from '../review/review.js';
import { Share } from '../share/share.js';
import { Session } from '../session/session.js';
import { StaffConcern } from '../staff-concern/staff-concern.js';
import { Supervision } from '../supervision/supervision.js';
import { Suspension } from '../suspension/suspension.js';
import { WorkLog } from '../work-log/work-log.js';
import { Task } from '../task/task.js';
import { Transition } from '../transition/transition.js';

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
  Suspension,
  Concern,
  ChronologyEntry,
  DslAction,
  StaffConcern,
  Supervision,
  WorkLog,
  MentorProfile,
  Referral,
  Plan,
  QuestionnaireResult,
  CheckIn,
  InformationRequest,
  Task,
  Transition,
  BreakGlass,
  Share,
] as const;

export type Kinds = typeof kinds;
