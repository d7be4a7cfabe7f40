export * from './route.js';
export * from './staff-concern.js';
