export * from './intervention.js';
