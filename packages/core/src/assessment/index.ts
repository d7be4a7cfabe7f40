export * from './assessment.js';
export * from './progress.js';
export * from './sources.js';
