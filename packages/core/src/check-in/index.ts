export * from './check-in.js';
export * from './needs-adult.js';
