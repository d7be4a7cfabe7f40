import { expect, test } from 'vitest';
import { isInstalled } from '../set-up.mjs';

const lock = {
  '': { version: '0.0.0' },
  'packages/core': { version: '0.2.0' },
  'node_modules/@learning-mentor/core': { link: true },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/vite/node_modules/zod': { version: '3.0.0' },
  'node_modules/esbuild-win32': { version: '1.0.0', optional: true },
};
const { 'node_modules/esbuild-win32': _windows, ...linux } = lock;

test('the packages of the lockfile are installed, but for another platform', () => {
  expect(isInstalled(lock, linux)).toBe(true);
});

test('a missing package, another version and a missing workspace are seen', () => {
  const { 'node_modules/zod': _zod, ...withoutZod } = linux;
  const { 'node_modules/@learning-mentor/core': _core, ...withoutLink } = linux;
  expect(isInstalled(lock, withoutZod)).toBe(false);
  expect(isInstalled(lock, withoutLink)).toBe(false);
  expect(isInstalled(lock, { ...linux, 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
});

test('a newer version of our own package is no reason to install', () => {
  expect(isInstalled({ ...lock, 'packages/core': { version: '0.3.0' } }, linux)).toBe(true);
});
