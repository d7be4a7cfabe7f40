export * from './agreement.js';
export * from './agreement.cy.js';
export * from './agreement.en-GB.js';
export * from './case.js';
export * from './sustain-checks.js';
