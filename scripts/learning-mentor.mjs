/** `npm run learning-mentor -- <command>`: the command line of the server, from its sources. */
import { exitWith, runFromSource } from './run.mjs';
import { ensureDependencies } from './set-up.mjs';

await exitWith(async () => {
  await ensureDependencies();
  return runFromSource('packages/server/src/cli/main.ts', process.argv.slice(2));
});
