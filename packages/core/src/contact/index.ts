export * from './contact.js';
export * from './no-contact-guard.js';
