export * from './group.js';
export * from './say-impact.js';
export * from './summary.js';
