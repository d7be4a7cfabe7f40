export * from './barrier-assessment.js';
