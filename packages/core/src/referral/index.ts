export * from './clocks.js';
export * from './duplicates.js';
export * from './referral.js';
export * from './safeguarding.js';
export * from './sources.js';
