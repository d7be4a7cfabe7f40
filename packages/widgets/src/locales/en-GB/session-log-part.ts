import { goal, session, short } from '@learning-mentor/core/labels/en-GB/short';
import { common } from './common.js';
import { sessionLog } from './session-log.js';

export { sentence } from '@learning-mentor/core/labels/en-GB/short';

/** As much as `<lm-session-log>` says. */
export const words = { common, sessionLog };
export const labels = { ...short, kinds: { goal, session } };
