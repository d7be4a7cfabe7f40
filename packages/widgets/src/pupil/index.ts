export * from './pupil.js';
