/**
 * `npm test`: sets the machine up, then runs all tests. Arguments go to vitest: `npm test -- --project node goal`.
 * Ends with one line, `N passed, N failed, N skipped`. With CI=true a missing program is a failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitWith, root, runInFront } from './run.mjs';
import { ensureDebian, ensureDependencies, ensurePhpExtensions } from './set-up.mjs';

const results = join(root, 'node_modules', '.cache', 'learning-mentor', 'test-results.json');

await exitWith(async () => {
  await ensureDependencies();
  const missing = [...(await ensureDebian(['chromium', 'postgresql', 'php-cli'])), ...(await ensurePhpExtensions(['php-mbstring']))];
  if (missing.length > 0 && process.env['CI']) throw new Error(missing.join('\n'));

  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)];
  const code = await runInFront('vitest', args);

  for (const sentence of missing) console.warn(`NOT RUN: ${sentence}`);
  const { passed, failed, skipped } = countTests();
  // A run that breaks outside all tests (a set-up, an unhandled rejection) has failed, too.
  console.log(`${passed} passed, ${Math.max(failed, code === 0 ? 0 : 1)} failed, ${skipped} skipped`);
  return code;
});

/** A file that does not load has no tests to count, and is one failure. */
function countTests() {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = readResults();
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed, failed: numFailedTests + unloadable, skipped: numPendingTests + numTodoTests };
}

/**
 * @returns {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[],
 * }}
 */
function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    throw new Error('vitest ended without a result.');
  }
}
