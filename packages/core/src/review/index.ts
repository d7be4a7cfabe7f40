export * from './prepare.js';
export * from './review.js';
export * from './window.js';
