export * from './time-in-lieu.js';
export * from './work-log.js';
