export * from './school-days.js';
