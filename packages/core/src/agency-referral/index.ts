export * from './agency-referral.js';
export * from './chase.js';
