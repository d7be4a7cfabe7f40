/** Keeps the script-tag build of the widgets up to date: what a browser needs that runs no TypeScript. Runs on Node 20; no dependencies. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathWithTools, root, runQuietly } from './run.mjs';

const bundle = join(root, 'packages/widgets/dist/cdn/widgets.js');
const builtFrom = join(root, 'node_modules/.cache/learning-mentor/widgets-built-from');

/** Builds the script-tag file of the widgets, unless it was built from exactly these sources. */
export async function ensureWidgets() {
  const sources = hashOf(['package-lock.json', 'packages/core/src', 'packages/client/src', 'packages/widgets/src', 'packages/widgets/tsup.cdn.config.ts']);
  if (existsSync(bundle) && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === sources) return;
  await runQuietly('Building the widgets (some seconds) …', 'npm', ['run', 'build:cdn', '--workspace', '@learning-mentor/widgets'], { PATH: pathWithTools });
  mkdirSync(dirname(builtFrom), { recursive: true });
  writeFileSync(builtFrom, sources);
}

/** @param {string[]} paths files, and folders with all that is in them */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}
