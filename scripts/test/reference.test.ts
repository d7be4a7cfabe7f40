import { execFile } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleModules, promisesModule, promisesTypes, runnerModule, type ExampleModule } from '../reference/examples.js';
import { pagesOf } from '../reference/pages.js';
import { entryPoints, type EntryPoint } from '../reference/public-names.js';
import { pathWithTools, root } from '../run.mjs';

const run = promisify(execFile);
const folder = join(root, 'node_modules/.cache/learning-mentor/examples');
const entries = entryPoints('core');
const modules = entries.flatMap((entry) => exampleModules('@learning-mentor/core', entry));

/** Promises that are not kept, so that the tests below are known to notice. */
const broken = brokenExamples({
  'wrong value': 'mondayOf("2026-11-24"); // → "2026-11-24"',
  'wrong part': 'bestLine([[0, 1], [1, 3]]); // → { slope: 3, … }',
  'wrong rounding': 'attainmentT([{ level: 1 }]) * 1.01; // ≈ 60.59',
  'other error': 'attainmentT([]); // throws bad-level',
  'no error': 'attainmentT([{ level: 0 }]); // throws no-goals',
  'longer value': 'bestLine([[0, 1], [1, 3]]); // → {\n//   intercept: 1,\n//   slope: 3 }',
});

const environment = { ...process.env, PATH: pathWithTools, NODE_NO_WARNINGS: '1' };
let results: Record<string, string | null> = {};

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of [...modules, ...broken]) writeFileSync(join(folder, `${name}.mts`), text);
  writeFileSync(join(folder, 'promises.mjs'), promisesModule);
  writeFileSync(join(folder, 'promises.d.mts'), promisesTypes);
  writeFileSync(join(folder, 'run.mjs'), runnerModule);
  const { stdout } = await run('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', join(folder, 'run.mjs')], { cwd: root, env: environment });
  results = JSON.parse(stdout) as Record<string, string | null>;
}, 120_000);

describe('the examples in the docstrings of core', () => {
  const functions = entries.flatMap(({ path, names }) =>
    names.flatMap(({ name, declarations }) => declarations.filter(({ kind }) => kind === 'function').map((declaration) => ({ path, name, ...declaration }))));

  test('there is one for each public function', () => {
    const without = functions.filter(({ doc }) => !doc || doc.examples.length === 0).map(({ name, file, line }) => `${file}:${line} ${name}`);
    expect(without, `These public functions have no @example. Add one at the end of the docstring, with what it comes to (scripts/reference/examples.ts says how), then \`npm run reference\`:
 * @example
 * \`\`\`ts
 * ${without[0]?.split(' ')[1]}(…); // → …
 * \`\`\``).toEqual([]);
  });

  test('each says what it comes to', () => {
    expect(modules.filter(({ promises }) => promises === 0).map(({ place }) => place)).toEqual([]);
  });

  test.each(modules.map(({ place, name }) => [place, name]))('%s %s comes to what it says', (_place, name) => {
    expect(results[name]).toBeNull();
  });

  test('type-check', async () => {
    const files = modules.map(({ name }) => `${name}.mts`);
    const config = { extends: relative(folder, join(root, 'tsconfig.base.json')), compilerOptions: { noEmit: true }, files };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await run('npx', ['tsc', '-p', folder], { cwd: root, env: environment }).catch((error) => error as { stdout: string });
    expect(stdout).toBe('');
  }, 120_000);

  test.each(broken.map(({ name }) => [name]))('%s is noticed', (name) => {
    expect(results[name]).toEqual(expect.any(String));
  });
});

describe('the reference of core', () => {
  test('has a docstring for each public name', () => {
    // `type Level = (typeof levels)[number]` says all of itself.
    const derived = /^type \w+ = .*\btypeof\b.*$/;
    const without = entries.flatMap(({ names }) => names.filter(({ declarations }) => declarations.every(({ doc, signature }) => !doc && !derived.test(signature)))).map(({ name, declarations }) => `${declarations[0]!.file}:${declarations[0]!.line} ${name}`);
    expect(without, 'These public names have no docstring. Say what it is, in which units, what it throws and where it is from').toEqual([]);
  });

  test('is up to date: otherwise `npm run reference`', () => {
    const pages = pagesOf('core', entries);
    expect(globSync('docs/reference/{core.md,core/*.md}', { cwd: root }).sort()).toEqual(pages.map(({ path }) => path).sort());
    expect(pages.filter(({ path, text }) => readFileSync(join(root, path), 'utf8') !== text).map(({ path }) => path)).toEqual([]);
  });

  test('links to files that there are', () => {
    for (const { path, text } of pagesOf('core', entries)) {
      for (const [, link] of text.matchAll(/\]\(([^)#]+)/g)) expect(globSync(link!, { cwd: join(root, path, '..') }), `${path}: ${link}`).toHaveLength(1);
    }
  });
});

function brokenExamples(codes: Record<string, string>): ExampleModule[] {
  return Object.entries(codes).flatMap(([name, code]) => {
    const doc = { text: '', params: [], throws: [], examples: [{ code, line: 1 }] };
    const declarations = [{ file: 'broken', line: 1, kind: 'function', signature: '', doc }] as const;
    const entry: EntryPoint = { path: '.', names: [{ name: `broken ${name}`, declarations }] };
    return exampleModules('@learning-mentor/core', entry).map((module) => ({
      ...module, text: `import { attainmentT, bestLine, mondayOf } from '@learning-mentor/core';\n${module.text}\nvoid [attainmentT, bestLine, mondayOf];\n`,
    }));
  });
}
