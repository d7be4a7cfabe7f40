/** The words of `<lm-pupil>`, British English. */
export const pupil = {};
