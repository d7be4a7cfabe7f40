export * from './attention.js';
export * from './row.js';
