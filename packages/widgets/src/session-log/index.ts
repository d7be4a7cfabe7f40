export * from './session-log.js';
