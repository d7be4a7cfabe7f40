export * from './agency-referral.js';
