/**
 * `npm start`: sets the machine up, builds the one file the page cannot take from source, and runs the school page.
 * Arguments go to the page's server.
 *
 * The server runs from the TypeScript sources. Only the script-tag build of the widgets is a build, because a browser runs
 * no TypeScript.
 */
import { exitWith, runFromSource } from './run.mjs';
import { ensureDependencies } from './set-up.mjs';
import { ensureWidgets } from './widgets-bundle.mjs';

await exitWith(async () => {
  await ensureDependencies();
  await ensureWidgets();
  return runFromSource('examples/school-page/server.ts', process.argv.slice(2));
});
