import type { Words } from '../en-GB/index.js';
import { barrierAssessment } from './barrier-assessment.js';
import { caseload } from './caseload.js';
import { common } from './common.js';
import { overview } from './overview.js';
import { pupil } from './pupil.js';
import { sessionLog } from './session-log.js';

export { calendar } from './calendar.js';
export { labels, sentence } from '@learning-mentor/core/labels/cy';

/**
 * All words of the widgets in Welsh.
 *
 * Machine-made, not yet read by a Welsh speaker: a school should have it read before it relies on it.
 */
export const words: Words = { common, caseload, overview, sessionLog, pupil, barrierAssessment };
