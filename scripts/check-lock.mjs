/**
 * Fails when the lockfile lacks a platform build of a native package.
 *
 * A registry that has not yet received every platform build lets `npm install` write an incomplete lockfile without a
 * word; `npm ci` then fails on every other machine. Run after each change of a dependency: `npm run check:lock`.
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries = Object.entries(packages);
const locked = new Set(entries.map(([path, { name, version }]) => `${name ?? path.split('node_modules/').pop()}@${version}`));

const missing = entries
  .flatMap(([, { optionalDependencies }]) => Object.entries(optionalDependencies ?? {}))
  .filter(([name, range]) => /^\d/.test(range) && !locked.has(`${name}@${range}`))
  .map(([name, range]) => `${name}@${range}`);
const hosts = entries.filter(([, { resolved }]) => /^https?:/.test(resolved ?? '')).map(([path]) => path);

if (missing.length > 0) console.error(`Not in package-lock.json: ${missing.join(', ')}`);
if (hosts.length > 0) console.error(`package-lock.json names a registry for: ${hosts.join(', ')}`);
process.exitCode = missing.length + hosts.length > 0 ? 1 : 0;
