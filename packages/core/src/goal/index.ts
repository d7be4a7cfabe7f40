export * from './attainment.js';
export * from './goal.js';
export * from './level.js';
export * from './steps.js';
export * from './zero-to-ten.js';
