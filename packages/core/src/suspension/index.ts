export * from './days.js';
export * from './reason-sets.js';
export * from './reasons.js';
