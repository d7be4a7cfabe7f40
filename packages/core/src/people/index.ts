export * from './person.js';
export * from './display-name.js';
