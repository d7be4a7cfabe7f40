export * from './attention.js';
export * from './build-row.js';
export * from './capacity.js';
export * from './row.js';
