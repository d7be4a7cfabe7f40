export * from './supervision.js';
