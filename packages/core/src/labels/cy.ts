import * as access from './access.cy.js';
import * as attendance from './attendance.cy.js';
import * as barriers from './barriers.cy.js';
import { kinds } from './kinds.cy.js';
import { matters } from './matters.cy.js';
import { problems } from './problems.cy.js';
import type { Labels } from './types.js';

export { codeWords } from './codes.cy.js';
export { impactWords } from './impact.cy.js';
export { questionnaireNotes } from './questionnaire.cy.js';
export { screeningWords } from './screening.cy.js';
export { suspensionWords } from './suspension.cy.js';
export { sentence } from './sentence.js';
export type { KindLabels, Labels, QuestionnaireNotes, Sentence, SuspensionWords } from './types.js';

/**
 * All words of core in Welsh.
 *
 * Machine-made, not yet read by a Welsh speaker: a school should have it read before it relies on it.
 */
export const labels: Labels = { language: 'cy', kinds, problems, matters, ...access, ...barriers, ...attendance };
