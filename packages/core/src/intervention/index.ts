export * from './approaches.js';
export * from './dose.js';
export * from './evidence-tags.js';
export * from './fields.js';
export * from './intervention.js';
export * from './support-levels.js';
