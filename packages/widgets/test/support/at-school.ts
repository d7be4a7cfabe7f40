import { openBrowserSchool, type BrowserSchool } from '../../../client/test/support/browser-school.js';
import { test as base } from './test.js';

export type { BrowserSchool, Name } from '../../../client/test/support/browser-school.js';

/** `test` with the real server and its invented school, one for the whole file. */
export const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }): Promise<BrowserSchool> => openBrowserSchool(onCleanup));

/** The day so many days before today, `YYYY-MM-DD`. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
