export * from './line.js';
export * from './proportion.js';
export * from './ranking.js';
export * from './ratio.js';
export * from './suppress.js';
export * from './suppress-table.js';
