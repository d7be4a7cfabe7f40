/** The script-tag build: every widget, defined, and the client for what a page wants to do by itself. */
import './define.js';

export { createClient, isApiError } from '@learning-mentor/client';
export * from './index.js';
