export * from './areas-of-need.js';
export * from './status.js';
export * from './types.js';
