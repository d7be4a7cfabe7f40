import { barrierAssessment, goal, short } from '@learning-mentor/core/labels/cy/short';
import { caseload } from './caseload.js';
import { common } from './common.js';

export { calendar } from './calendar.js';
export { sentence } from '@learning-mentor/core/labels/cy/short';

/** As much as `<lm-caseload>` says. */
export const words = { common, caseload };
export const labels = { ...short, kinds: { goal, 'barrier-assessment': barrierAssessment } };
