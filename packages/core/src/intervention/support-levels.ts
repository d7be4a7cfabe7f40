/** How much support is given: what all pupils have, a time-limited group or mentor, or a specialist. Others call them tiers or waves 1 to 3. */
export const supportLevels = ['universal', 'targeted', 'specialist'] as const;
export type SupportLevel = (typeof supportLevels)[number];
