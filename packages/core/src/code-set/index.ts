export * from './catalogue.js';
export * from './code-set.js';
export * from './look-up.js';
export * from './qualified.js';
