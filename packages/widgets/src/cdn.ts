/** The script-tag build: every widget, defined, and the client for what a page wants to do by itself, with the kinds that widgets show. */
import './define.js';

export { isApiError } from '@learning-mentor/client';
export { createClient } from './internal/own-client.js';
export * from './index.js';
