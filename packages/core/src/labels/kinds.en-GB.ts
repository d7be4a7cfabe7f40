import { barrierAssessment } from './kinds/barrier-assessment.en-GB.js';
import { mentoringCase } from './kinds/case.en-GB.js';
import { checkIn } from './kinds/check-in.en-GB.js';
import { goal } from './kinds/goal.en-GB.js';
import { informationRequest } from './kinds/information-request.en-GB.js';
import { intervention } from './kinds/intervention.en-GB.js';
import { plan } from './kinds/plan.en-GB.js';
import { questionnaireResult } from './kinds/questionnaire-result.en-GB.js';
import { referral } from './kinds/referral.en-GB.js';
import { review } from './kinds/review.en-GB.js';
import { session } from './kinds/session.en-GB.js';
import { note } from './kinds/note.en-GB.js';
import { contact } from './kinds/contact.en-GB.js';
import { agencyInvolvement } from './kinds/agency-involvement.en-GB.js';
import { agencyReferral } from './kinds/agency-referral.en-GB.js';
import { behaviourIncident } from './kinds/behaviour-incident.en-GB.js';
import { suspension } from './kinds/suspension.en-GB.js';
import { concern } from './kinds/concern.en-GB.js';
import { chronologyEntry } from './kinds/chronology-entry.en-GB.js';
import { dslAction } from './kinds/dsl-action.en-GB.js';
import { staffConcern } from './kinds/staff-concern.en-GB.js';
import { supervision } from './kinds/supervision.en-GB.js';
import { workLog } from './kinds/work-log.en-GB.js';
import { mentorProfile } from './kinds/mentor-profile.en-GB.js';
import { task } from './kinds/task.en-GB.js';
import { transition } from './kinds/transition.en-GB.js';
import { breakGlass } from './kinds/break-glass.en-GB.js';
import { share } from './kinds/share.en-GB.js';
import type { KindLabels } from './types.js';

/** The words of each kind of record, British English. */
export const kinds: Readonly<Record<string, KindLabels>> = {
  case: mentoringCase,
  'barrier-assessment': barrierAssessment,
  goal,
  intervention,
  session,
  review,
  note,
  contact,
  'agency-involvement': agencyInvolvement,
  'agency-referral': agencyReferral,
  'behaviour-incident': behaviourIncident,
  suspension,
  concern,
  'chronology-entry': chronologyEntry,
  'dsl-action': dslAction,
  'staff-concern': staffConcern,
  supervision,
  'work-log': workLog,
  'mentor-profile': mentorProfile,
  referral,
  plan,
  'questionnaire-result': questionnaireResult,
  'check-in': checkIn,
  'information-request': informationRequest,
  task,
  transition,
  'break-glass': breakGlass,
  share,
};
