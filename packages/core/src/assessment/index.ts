export * from './assessment.js';
export * from './gaps.js';
export * from './progress.js';
export * from './sources.js';
