export * from './dsl-action.js';
