export * from './group.js';
export * from './summary.js';
