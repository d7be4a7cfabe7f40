/** The words of `<lm-barrier-assessment>`, British English. */
export const barrierAssessment = {};
