export * from './session.js';
export * from './not-held-reasons.js';
export * from './outcome.js';
