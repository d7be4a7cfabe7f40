import { barrierAssessment as kind, barriers, short, type Labels } from '@learning-mentor/core/labels/cy/short';
import { barrierAssessment } from './barrier-assessment.js';
import { common } from './common.js';
import { sessionLog } from './session-log.js';

export { calendar } from './calendar.js';
export { sentence } from '@learning-mentor/core/labels/cy/short';

/** As much as `<lm-barrier-assessment>` says; how a draft is kept is said as in the session log. */
export const words = { common, barrierAssessment, sessionLog };
export const labels: Pick<Labels, 'language' | 'problems' | 'areas' | 'barriers' | 'kinds'> = { ...short, barriers, kinds: { 'barrier-assessment': kind } };
