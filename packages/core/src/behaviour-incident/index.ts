export * from './behaviour-incident.js';
