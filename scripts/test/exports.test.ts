import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packages, root, sourceFiles } from './support/source-files.js';

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  bin?: Record<string, string>;
  sideEffects: false | string[];
}

const manifestOf = (name: string): Manifest => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

/** `src/goal/index` for `./src/goal/index.ts`, `./dist/goal/index.d.ts` and `./dist/goal/index.js`. */
const stem = (path: string): string => path.replace(/^\.\/(src|dist)\//, '').replace(/(\.d)?\.[tj]s$/, '');

describe.each(packages)('%s', (name) => {
  const manifest = manifestOf(name);
  const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'object' && '@learning-mentor/source' in target ? [{ path, target }] : [],
  );

  test('has no public path by wildcard', () => {
    expect(Object.keys(manifest.exports).filter((path) => path.includes('*'))).toEqual([]);
  });

  test.each(entries)('$path is a source file, and what is built from it', ({ target }) => {
    // The order decides: the first condition that fits is taken.
    expect(Object.keys(target)).toEqual(['@learning-mentor/source', 'types', 'default']);
    const [source = '', types = '', code = ''] = Object.values(target);
    expect(existsSync(join(root, 'packages', name, source)), source).toBe(true);
    expect([stem(types), stem(code)]).toEqual([stem(source), stem(source)]);
  });

  test('has a source file for each program', () => {
    const programs = Object.values(manifest.bin ?? {}).map((path) => join('packages', name, 'src', `${stem(`./${path}`)}.ts`));
    expect(programs.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('bundlers keep every file of the widgets that defines an element', () => {
  const { sideEffects } = manifestOf('widgets');
  const kept = (path: string): boolean => {
    const patterns = sideEffects === false ? [] : sideEffects;
    return patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace('/**/', '/(?:.+/)?')}$`).test(path));
  };
  const defining = sourceFiles('widgets')
    .map(({ path }) => path.replace('packages/widgets/', './'))
    .filter((path) => path.endsWith('/define.ts'));
  expect(defining.filter((path) => !kept(path))).toEqual([]);
  expect(defining.map((path) => path.replace('./src/', './dist/').replace('.ts', '.js')).filter((path) => !kept(path))).toEqual([]);
  expect(kept('./src/index.ts')).toBe(false);
});
