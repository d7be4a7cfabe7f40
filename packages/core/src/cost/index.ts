export * from './per-pupil.js';
