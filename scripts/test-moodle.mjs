/**
 * `MOODLE_DIR=<a Moodle tree> npm run test:moodle`: everything that needs a whole Moodle, on throw-away sites with databases of their own.
 * `DB=mariadb` (unless told), `DB=postgres` or `DB=both`. Other arguments go to vitest. Moodle itself is not fetched: it is not ours.
 */
import { exitWith, pathWithTools, runInFront, runQuietly } from './run.mjs';
import { ensureDebian, ensureDependencies, ensurePhpExtensions } from './set-up.mjs';

await exitWith(async () => {
  if (!process.env['MOODLE_DIR']) {
    console.warn('\n  NOT RUN  The tests inside Moodle need a Moodle tree, 4.5 or 5.0: MOODLE_DIR=/path/to/moodle npm run test:moodle\n');
    return 0;
  }
  await ensureDependencies();
  const engine = process.env['DB'] ?? 'mariadb';
  if (!['mariadb', 'postgres', 'both'].includes(engine)) throw new Error(`DB is mariadb, postgres or both, not ${engine}.`);
  const missing = [
    ...(await ensureDebian(['chromium', 'php-cli', 'php-fpm', 'nginx', ...(engine === 'postgres' ? [] : [/** @type {const} */ ('mariadb-server')]), ...(engine === 'mariadb' ? [] : [/** @type {const} */ ('postgresql')])])),
    ...(await ensurePhpExtensions()),
  ];
  if (missing.length > 0) throw new Error(missing.join('\n'));
  // Without these, Moodle's own PHPUnit is left out and says so.
  for (const without of await ensureDebian(['phpunit', 'locales'])) console.warn(`\n  NOT RUN  ${without}\n`);
  await runQuietly('Building the plugins (some seconds) …', 'npm', ['run', 'build', '--workspace', '@learning-mentor/moodle-plugin'], { PATH: pathWithTools });
  return runInFront('vitest', ['run', '--root', 'packages/moodle-plugin', ...process.argv.slice(2)]);
});
