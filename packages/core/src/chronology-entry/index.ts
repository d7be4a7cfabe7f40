export * from './chronology-entry.js';
