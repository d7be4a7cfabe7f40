export * from './fields.js';
export * from './of-answers.js';
export * from './questionnaire-result.js';
