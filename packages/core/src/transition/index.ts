export * from './readiness.js';
export * from './transition.js';
