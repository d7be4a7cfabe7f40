import { expect, test as base } from 'vitest';

/**
 * `test` with a clean page. What a widget writes to the console as an error, and what it throws at its page, fails the test unless the
 * test takes it out of `complaints`.
 */
export const test = base.extend('complaints', { auto: true }, async ({}, { onCleanup }) => {
  const complaints: string[] = [];
  const { error } = console;
  console.error = (...args: unknown[]) => void complaints.push(args.map(String).join(' '));
  const thrown = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    complaints.push(String('reason' in event ? event.reason : event.error));
  };
  addEventListener('error', thrown);
  addEventListener('unhandledrejection', thrown);
  onCleanup(async () => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
    document.documentElement.removeAttribute('style');
    await new Promise((resolve) => setTimeout(resolve));
    console.error = error;
    removeEventListener('error', thrown);
    removeEventListener('unhandledrejection', thrown);
    expect(complaints, 'complaints of the widget').toEqual([]);
  });
  return complaints;
});
