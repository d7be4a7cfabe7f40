/** Whether a number is on the ladder, from much less (-2) to much more (+2) than expected. */
export const isLevel = (level: number): boolean => Number.isInteger(level) && Math.abs(level) <= 2;
