import * as access from './access.en-GB.js';
import * as attendance from './attendance.en-GB.js';
import * as barriers from './barriers.en-GB.js';
import { kinds } from './kinds.en-GB.js';
import { matters } from './matters.en-GB.js';
import { problems } from './problems.en-GB.js';
import type { Labels } from './types.js';

export { codeWords } from './codes.en-GB.js';
export { impactWords } from './impact.en-GB.js';
export { questionnaireNotes } from './questionnaire.en-GB.js';
export { screeningWords } from './screening.en-GB.js';
export { suspensionWords } from './suspension.en-GB.js';
export { sentence } from './sentence.js';
export type { KindLabels, Labels, QuestionnaireNotes, Sentence, SuspensionWords } from './types.js';

/** All words of core in British English. */
export const labels: Labels = { language: 'en-GB', kinds, problems, matters, ...access, ...barriers, ...attendance };
