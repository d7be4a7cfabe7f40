/** Keeps the browser builds of the widgets up to date: what a browser needs that runs no TypeScript. Runs on Node 20; no dependencies. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathWithTools, root, runQuietly } from './run.mjs';

const sources = ['package-lock.json', 'packages/core/src', 'packages/client/src', 'packages/widgets/src'];

/** Builds the script-tag file of the widgets, unless it was built from exactly these sources. */
export const ensureWidgets = () => ensureBuilt('build:cdn', 'cdn/widgets.js', [...sources, 'packages/widgets/tsup.cdn.config.ts']);

/** Builds the widgets for Moodle, unless they were built from exactly these sources. */
export const ensureMoodleWidgets = () => ensureBuilt('build:moodle', 'moodle/manifest.json', [...sources, 'packages/widgets/scripts/build-moodle.ts']);

/**
 * @param {string} script of the widgets' package
 * @param {string} made a file in its `dist`
 * @param {string[]} from
 */
async function ensureBuilt(script, made, from) {
  const builtFrom = join(root, 'node_modules/.cache/learning-mentor', `widgets-${script.replace(':', '-')}-from`);
  const hash = hashOf(from);
  if (existsSync(join(root, 'packages/widgets/dist', made)) && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash) return;
  await runQuietly('Building the widgets (some seconds) …', 'npm', ['run', script, '--workspace', '@learning-mentor/widgets'], { PATH: pathWithTools });
  mkdirSync(dirname(builtFrom), { recursive: true });
  writeFileSync(builtFrom, hash);
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
