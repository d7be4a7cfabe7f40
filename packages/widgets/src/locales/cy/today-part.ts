import { areas, barrierNames } from '@learning-mentor/core/labels/cy/short';
import * as caseload from './caseload-part.js';
import { overview } from './overview.js';

export { calendar } from './calendar.js';
export { sentence } from '@learning-mentor/core/labels/cy/short';

/** As much as `<lm-caseload>` says with what stands above its table. */
export const words = { ...caseload.words, overview };
export const labels: object = { ...caseload.labels, areas, barriers: barrierNames };
