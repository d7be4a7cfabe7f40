import { barrierAssessment } from './barrier-assessment.js';
import { caseload } from './caseload.js';
import { common } from './common.js';
import { overview } from './overview.js';
import { pupil } from './pupil.js';
import { sessionLog } from './session-log.js';

export { labels, sentence } from '@learning-mentor/core/labels/en-GB';

/** All words of the widgets in British English. What other languages say has the same form. */
export const words = { common, caseload, overview, sessionLog, pupil, barrierAssessment };

export type Words = typeof words;
