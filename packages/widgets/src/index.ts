/** The classes; importing them defines nothing. */
export * from './barrier-assessment/index.js';
export * from './caseload/index.js';
export * from './provider/index.js';
export * from './pupil/index.js';
export * from './session-log/index.js';
