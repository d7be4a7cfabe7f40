/**
 * `node scripts/mutate.mjs [--least=90] [<area, source file or folder>…] [-- <test file or folder>…]`: changes one number, comparison,
 * operator or entry of a table at a time, in memory, and counts how many of the changes make a test fail. A change that no test notices is
 * shown. Without a name it takes all areas.
 *
 * Tests are those of the folder of the same name, `packages/core/test/goal` for `packages/core/src/goal`, unless they are named after `--`.
 * With `--least=90`, or `MUTATE_LEAST=90`, it fails where less than 90 per cent of an area is noticed.
 *
 * Files on disk are never touched: a Vite plugin gives the changed text to vitest. A change that runs for ever counts as noticed: the
 * child process that tries the changes is stopped and begins again after it.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultServerConditions, parseSync } from 'vite';
import { createVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A change may make its tests take so many times as long, and so many milliseconds more, before it counts as running for ever. */
const patience = { times: 5, more: 10_000 };

const core = 'packages/core/src';
/** What a pupil's record would be wrong without, by the name to ask for it. @type {Readonly<Record<string, readonly string[]>>} */
const areas = {
  attendance: [`${core}/attendance`],
  access: [`${core}/access`],
  attainment: [`${core}/goal/attainment.ts`, `${core}/goal/is-level.ts`],
  'reliable-change': [`${core}/questionnaire/reliable-change.ts`],
  // The rules; the record's form is held by the tests of access and of the contract.
  suspension: [`${core}/suspension/days.ts`, `${core}/suspension/reasons.ts`, `${core}/suspension/spell.ts`],
};

/** @typedef {{ start: number, end: number, to: string }} Change one place of a text and what comes there instead */
/** @typedef {{ file: string, index: number, of: number, killed: boolean, was: string, to: string, line: string }} Tried */
/** @typedef {Record<string, any> & { type: string, start: number, end: number }} Node an ESTree node */

const swapped = /** @type {Record<string, string>} */ ({
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '+': '-', '-': '+', '*': '/', '/': '*', '%': '*',
  '&&': '||', '||': '&&', '??': '&&', '&': '|', '|': '&',
});

/**
 * All changes to a file.
 *
 * @param {string} code JavaScript
 * @returns {Change[]}
 */
function changesOf(code) {
  /** @type {Change[]} */
  const changes = [];
  /** The strings that a property has somewhere in the file: another of them is a likely mistake. @type {Map<string, Set<string>>} */
  const values = new Map();
  /** @type {{ node: Node, name: string }[]} */
  const entries = [];

  /** @param {Node} node @param {Node | undefined} parent */
  const visit = (node, parent) => {
    if (node.type.startsWith('Import') || node.type.startsWith('Export') && node['source']) return;
    // The message of an error is for developers and promises nothing.
    if (node.type === 'NewExpression' && node['callee'].name === 'RuleError') return;
    if (node.type === 'Literal' && typeof node['value'] === 'number' && parent?.type !== 'Property') {
      changes.push({ start: node.start, end: node.end, to: String(node['value'] + 1) });
    }
    if (node.type === 'Literal' && typeof node['value'] === 'boolean') {
      changes.push({ start: node.start, end: node.end, to: String(!node['value']) });
    }
    if ((node.type === 'BinaryExpression' || node.type === 'LogicalExpression') && swapped[node['operator']]) {
      const at = code.indexOf(node['operator'], node['left'].end);
      changes.push({ start: at, end: at + node['operator'].length, to: /** @type {string} */ (swapped[node['operator']]) });
    }
    if (node.type === 'ArrayExpression') {
      for (const each of node['elements']) {
        if (each?.type === 'Literal' && typeof each.value === 'string') changes.push({ start: each.start, end: each.end, to: '"~"' });
      }
    }
    if (node.type === 'UnaryExpression' && node['operator'] === '!') changes.push({ start: node.start, end: node.start + 1, to: '' });
    if (node.type === 'Property' && node['value'].type === 'Literal') {
      const value = node['value'];
      if (typeof value.value === 'number') changes.push({ start: value.start, end: value.end, to: String(value.value + 1) });
      if (typeof value.value === 'string') {
        const name = node['key'].name ?? node['key'].value;
        entries.push({ node: value, name });
        values.set(name, (values.get(name) ?? new Set()).add(value.raw));
      }
    }
    for (const child of Object.values(node)) {
      for (const each of Array.isArray(child) ? child : [child]) if (each && typeof each.type === 'string') visit(each, node);
    }
  };
  visit(/** @type {Node} */ (/** @type {unknown} */ (parseSync('file.js', code).program)), undefined);

  for (const { node, name } of entries) {
    // Where something comes from is told to people, not computed with.
    if (['source', 'sample', 'attribution', 'checkedOn', 'language', 'title', 'instructions', 'words'].includes(name)) continue;
    const others = [.../** @type {Set<string>} */ (values.get(name))];
    const other = others[(others.indexOf(node['raw']) + 1) % others.length];
    if (other && other !== node['raw']) changes.push({ start: node.start, end: node.end, to: other });
  }
  return changes.sort((a, b) => a.start - b.start);
}

/**
 * Tries the changes of one file from an index on and tells the parent of each. Runs in a child, which may be stopped at any time.
 *
 * @param {string} file
 * @param {number} from
 * @param {string[]} tests
 */
async function tryFile(file, from, tests) {
  let active = -1;
  /** @type {Change[]} */
  let changes = [];
  let original = '';
  const mutator = {
    name: 'mutate',
    enforce: /** @type {const} */ ('post'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (id.split('?')[0] !== file) return undefined;
      if (active < 0) [original, changes] = [code, changesOf(code)];
      const change = changes[active];
      return change && { code: code.slice(0, change.start) + change.to + code.slice(change.end), map: null };
    },
  };
  const resolveFrom = { resolve: { conditions: ['@learning-mentor/source', ...defaultServerConditions] } };
  const vitest = await createVitest(
    // Without the cache on disk, which would give the unchanged text again.
    { config: false, root, watch: false, fsModuleCache: false, include: tests, bail: 1, maxWorkers: 1, reporters: [{}], testTimeout: 30_000 },
    { plugins: [mutator], environments: { ssr: resolveFrom, __vitest__: resolveFrom } },
  );
  const specifications = await vitest.globTestSpecifications();
  const passes = async () => {
    vitest.invalidateFile(file);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    return unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
  };
  const began = performance.now();
  if (!(await passes())) throw new Error(`The tests of ${relative(root, file)} fail without any change.`);
  const longest = patience.times * (performance.now() - began) + patience.more;
  for (active = from; active < changes.length; active++) {
    const { start, end, to } = /** @type {Change} */ (changes[active]);
    const line = original.slice(original.lastIndexOf('\n', start) + 1, (original + '\n').indexOf('\n', end)).trim();
    /** @type {Omit<Tried, 'killed'>} */
    const about = { file, index: active, of: changes.length, was: original.slice(start, end), to, line };
    process.send?.({ trying: about, longest });
    process.send?.({ tried: { ...about, killed: !(await passes()) } });
  }
  process.send?.({ done: true });
  await vitest.close();
  process.exit(0);
}

/**
 * Tries all changes of a file, as often as it takes to get past those that never end.
 *
 * @param {string} file
 * @param {string[]} tests
 * @returns {Promise<Tried[]>}
 */
async function mutate(file, tests) {
  /** @type {Tried[]} */
  const results = [];
  for (let from = 0, done = false; !done;) {
    done = await new Promise((settle, reject) => {
      const args = ['--child', file, String(from), ...tests];
      const child = fork(fileURLToPath(import.meta.url), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      /** @type {Omit<Tried, 'killed'> | undefined} */
      let open;
      /** @type {NodeJS.Timeout | undefined} */
      let clock;
      child.on('message', (/** @type {any} */ message) => {
        clearTimeout(clock);
        if (message.trying) {
          open = message.trying;
          clock = setTimeout(() => child.kill('SIGKILL'), message.longest);
        }
        if (message.tried) {
          open = undefined;
          results.push(message.tried);
          from = message.tried.index + 1;
        }
        if (message.done) settle(true);
      });
      child.on('exit', (code) => {
        clearTimeout(clock);
        if (!open) return code === 0 ? settle(true) : reject(new Error(`Trying ${relative(root, file)} ended with ${code}.`));
        results.push({ ...open, killed: true });
        from = open.index + 1;
        settle(false);
      });
    });
  }
  return results;
}

/** @param {string} path @returns {string[]} */
const filesIn = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !/(^|\/)index\.ts$|\.(en-GB|cy)\.ts$/.test(name))
        .map((name) => join(path, name))
        .sort();

/** @param {string} file @returns {string[]} */
function testsOf(file) {
  const folder = resolve(file, '..').replace('/src', '/test').replace(/\/packs$/, '');
  if (!existsSync(folder)) throw new Error(`There is no ${relative(root, folder)}: name the tests after --.`);
  return [`${relative(root, folder)}/**/*.test.ts`];
}

/**
 * Tries all changes of an area, or of a file or folder that is none, and says how many were noticed.
 *
 * @param {string} name
 * @param {string[] | undefined} tests
 * @returns {Promise<number>} per cent
 */
async function mutateArea(name, tests) {
  let [killed, all] = [0, 0];
  for (const file of (areas[name]?.map((path) => join(root, path)) ?? [resolve(name)]).flatMap(filesIn)) {
    const results = await mutate(file, tests ?? testsOf(file));
    const noticed = results.filter((each) => each.killed).length;
    console.log(`${String(noticed).padStart(4)} of ${String(results.length).padStart(4)} noticed  ${relative(root, file)}`);
    for (const { was, to, line, killed: seen } of results) if (!seen) console.log(`       ${was} → ${to || '(nothing)'}   in   ${line}`);
    killed += noticed;
    all += results.length;
  }
  const percent = all === 0 ? 100 : (100 * killed) / all;
  console.log(`${killed} of ${all} changes noticed: ${percent.toFixed(1)}%  ${name}`);
  return percent;
}

async function main() {
  const { values, positionals, tokens } = parseArgs({ allowPositionals: true, tokens: true, options: { least: { type: 'string', default: process.env['MUTATE_LEAST'] ?? '0' } } });
  const least = Number(values.least);
  if (!(least >= 0 && least <= 100)) throw new Error('--least is per cent: --least=90');
  const cut = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? Infinity;
  const named = tokens.filter((token) => token.kind === 'positional' && token.index < cut).length;
  const tests = named === positionals.length ? undefined : positionals.slice(named).map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`));
  for (const name of named === 0 ? Object.keys(areas) : positionals.slice(0, named)) {
    if ((await mutateArea(name, tests)) < least) process.exitCode = 1;
  }
}

const [mode, file, from, ...tests] = process.argv.slice(2);
await (mode === '--child' ? tryFile(/** @type {string} */ (file), Number(from), tests) : main());
