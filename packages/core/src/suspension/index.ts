export * from './days.js';
export * from './reason-sets.js';
export * from './reasons.js';
export type { SuspensionReasonSet } from './reason-set.js';
