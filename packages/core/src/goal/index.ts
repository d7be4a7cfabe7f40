export * from './attainment.js';
export * from './goal.js';
export * from './level.js';
