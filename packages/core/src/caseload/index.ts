export * from './attention.js';
export * from './capacity.js';
export * from './row.js';
