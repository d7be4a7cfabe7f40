export * from './assessment.js';
export * from './progress.js';
