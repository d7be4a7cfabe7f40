/** Runs programs for the other scripts. Runs on Node 20; no dependencies. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const tools = join(root, 'node_modules', '.bin');

/** The PATH with, or without, the project's own tools in front: among them Node 24. */
const elsewhere = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== tools);
export const pathWithTools = [tools, ...elsewhere].join(delimiter);
export const pathWithoutTools = elsewhere.join(delimiter);

/**
 * Runs a program that takes a while, quietly: says what is being done and shows that it goes on. The program's own output
 * comes only when it fails.
 *
 * @param {string} doing what a person should read, with a rough duration
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>} rejects when the program fails
 */
export async function runQuietly(doing, command, args, env = {}) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  console.log(`• ${doing}`);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const alive = setInterval(() => console.log(`  … ${seconds()} s`), 15_000);
  const code = await ended(child).finally(() => clearInterval(alive));
  if (code === 0) return console.log(`  done in ${seconds()} s`);
  console.error(Buffer.concat(output).toString());
  throw new Error(`\`${[command, ...args].join(' ')}\` failed (${code}).`);
}

/**
 * Runs a program that takes over the terminal, with the project's Node 24. Ctrl-C and a stop reach it, also a stop of `npm`.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runInFront(command, args) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: pathWithTools }, stdio: 'inherit' });
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  // Ctrl-C goes to the whole group by itself; without a listener this script would end before the program has.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  const watch = process.env['npm_lifecycle_event'] ? whenOrphaned(() => pass('SIGTERM')) : undefined;
  return ended(child).finally(() => clearInterval(watch));
}

/** npm passes a stop on to the shell between it and us, and that shell does not: it is only gone. @param {() => void} stop */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 1000);
  return watch;
}

/**
 * Runs a TypeScript file from the sources of all packages: by tsx, and the export condition that the tests use too. There is
 * no old `dist` to be surprised by.
 *
 * @param {string} file from the root of the repository
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runFromSource(file, args) {
  return runInFront('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', file, ...args]);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * The last thing a script does: a failure is one sentence, not a stack.
 *
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
