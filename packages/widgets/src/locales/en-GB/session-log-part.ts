import { goal, session, short, type KindLabels, type ShortLabels } from '@learning-mentor/core/labels/en-GB/short';
import { common } from './common.js';
import { sessionLog } from './session-log.js';

export { sentence } from '@learning-mentor/core/labels/en-GB/short';

/** As much as `<lm-session-log>` says. */
export const words = { common, sessionLog };
export const labels: ShortLabels & { readonly kinds: Readonly<Record<string, KindLabels>> } = { ...short, kinds: { goal, session } };
