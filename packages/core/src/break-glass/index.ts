export * from './break-glass.js';
