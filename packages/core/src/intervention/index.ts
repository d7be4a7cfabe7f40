export * from './intervention.js';
export * from './dose.js';
