import { barrierShorts, goalLevels, matters, severities } from '@learning-mentor/core/labels/cy/short';
import { caseload } from './caseload.js';
import { common } from './common.js';

export { calendar } from './calendar.js';
export { sentence } from '@learning-mentor/core/labels/cy/short';

/** As much as the table of `<lm-caseload>` says. Why something failed it says in the words of the whole language, which are fetched then. */
export const words = { common, caseload };
export const labels: object = {
  language: 'cy', matters, barriers: barrierShorts, kinds: { goal: { values: { level: goalLevels } }, 'barrier-assessment': { values: { severity: severities } } },
};
