export * from './days.js';
export * from './reason-sets.js';
export * from './reasons.js';
export * from './spell.js';
export * from './suspension.js';
