import { barrierAssessment, goal, short, type KindLabels, type ShortLabels } from '@learning-mentor/core/labels/cy/short';
import { caseload } from './caseload.js';
import { common } from './common.js';

export { calendar } from './calendar.js';
export { sentence } from '@learning-mentor/core/labels/cy/short';

/** As much as `<lm-caseload>` says. */
export const words = { common, caseload };
export const labels: ShortLabels & { readonly kinds: Readonly<Record<string, KindLabels>> } = { ...short, kinds: { goal, 'barrier-assessment': barrierAssessment } };
