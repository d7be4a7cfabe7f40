import type { Words } from '../en-GB/index.js';

/** The words of `<lm-barrier-assessment>`, Welsh. */
export const barrierAssessment: Words['barrierAssessment'] = {};
