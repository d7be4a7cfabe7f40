export * from './goal.js';
export * from './level.js';
