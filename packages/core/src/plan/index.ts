export * from './balance.js';
export * from './cycle.js';
export * from './plan.js';
