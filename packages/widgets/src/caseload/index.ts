export * from './caseload.js';
