import * as access from './access.cy.js';
import { areas, barrierNames } from './barrier-names.cy.js';
import { matters } from './matters.cy.js';
import { problems } from './problems.cy.js';
import type { ShortLabels } from './types.js';

export { areas, barrierNames } from './barrier-names.cy.js';
export { barrierShorts } from './barrier-shorts.cy.js';
export { barriers } from './barriers.cy.js';
export { barrierAssessment } from './kinds/barrier-assessment.cy.js';
export { goal } from './kinds/goal.cy.js';
export { session } from './kinds/session.cy.js';
export { matters } from './matters.cy.js';
export { goalLevels, severities } from './scales.cy.js';
export { sentence } from './sentence.js';
export type { KindLabels, Labels, ShortLabels } from './types.js';

/** The words of lists and short forms, Welsh: without the kinds, which come one by one, the registers’ codes, and the long texts of the barriers. Machine-made, as all Welsh here. */
export const short: ShortLabels = { language: 'cy', problems, matters, ...access, areas, barriers: barrierNames };
