import * as access from './access.en-GB.js';
import { areas, barrierNames } from './barrier-names.en-GB.js';
import { matters } from './matters.en-GB.js';
import { problems } from './problems.en-GB.js';
import type { ShortLabels } from './types.js';

export { areas, barrierNames } from './barrier-names.en-GB.js';
export { barrierShorts } from './barrier-shorts.en-GB.js';
export { barriers } from './barriers.en-GB.js';
export { barrierAssessment } from './kinds/barrier-assessment.en-GB.js';
export { goal } from './kinds/goal.en-GB.js';
export { session } from './kinds/session.en-GB.js';
export { matters } from './matters.en-GB.js';
export { goalLevels, severities } from './scales.en-GB.js';
export { sentence } from './sentence.js';
export type { KindLabels, Labels, ShortLabels } from './types.js';

/** The words of lists and short forms, British English: without the kinds, which come one by one, the registers’ codes, and the long texts of the barriers. */
export const short: ShortLabels = { language: 'en-GB', problems, matters, ...access, areas, barriers: barrierNames };
