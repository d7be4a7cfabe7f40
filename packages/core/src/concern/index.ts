export * from './categories.js';
export * from './concern.js';
