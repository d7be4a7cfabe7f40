import type { Words } from '../en-GB/index.js';

/** The words of `<lm-pupil>`, Welsh. */
export const pupil: Words['pupil'] = {};
