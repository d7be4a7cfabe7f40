export * from './information-request.js';
export * from './questions.js';
export * from './seconds-to-answer.js';
