export * from './agency-involvement.js';
