import { barrierAssessment } from './kinds/barrier-assessment.cy.js';
import { mentoringCase } from './kinds/case.cy.js';
import { checkIn } from './kinds/check-in.cy.js';
import { goal } from './kinds/goal.cy.js';
import { informationRequest } from './kinds/information-request.cy.js';
import { intervention } from './kinds/intervention.cy.js';
import { plan } from './kinds/plan.cy.js';
import { questionnaireResult } from './kinds/questionnaire-result.cy.js';
import { referral } from './kinds/referral.cy.js';
import { review } from './kinds/review.cy.js';
import { session } from './kinds/session.cy.js';
import { note } from './kinds/note.cy.js';
import { contact } from './kinds/contact.cy.js';
import { agencyInvolvement } from './kinds/agency-involvement.cy.js';
import { agencyReferral } from './kinds/agency-referral.cy.js';
import { behaviourIncident } from './kinds/behaviour-incident.cy.js';
import { suspension } from './kinds/suspension.cy.js';
import { concern } from './kinds/concern.cy.js';
import { chronologyEntry } from './kinds/chronology-entry.cy.js';
import { dslAction } from './kinds/dsl-action.cy.js';
import { staffConcern } from './kinds/staff-concern.cy.js';
import { supervision } from './kinds/supervision.cy.js';
import { workLog } from './kinds/work-log.cy.js';
import { mentorProfile } from './kinds/mentor-profile.cy.js';
import { task } from './kinds/task.cy.js';
import { transition } from './kinds/transition.cy.js';
import { breakGlass } from './kinds/break-glass.cy.js';
import { share } from './kinds/share.cy.js';
import type { KindLabels } from './types.js';

/** The words of each kind of record, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
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
