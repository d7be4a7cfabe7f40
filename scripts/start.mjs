/**
 * `npm start`: sets the machine up, builds the one file the page cannot take from source, and runs the school page.
 * Arguments go to the page's server.
 *
 * The server runs from the TypeScript sources. Only the script-tag build of the widgets is a build, because a browser runs
 * no TypeScript.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitWith, pathWithTools, root, runFromSource, runQuietly } from './run.mjs';
import { ensureDependencies } from './set-up.mjs';

const bundle = join(root, 'packages/widgets/dist/cdn/widgets.js');
const builtFrom = join(root, 'node_modules/.cache/learning-mentor/widgets-built-from');

await exitWith(async () => {
  await ensureDependencies();
  await ensureWidgets();
  return runFromSource('examples/school-page/server.ts', process.argv.slice(2));
});

/** Builds the script-tag file of the widgets, unless it was built from exactly these sources. */
async function ensureWidgets() {
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
