import { describe, expect, test } from 'vitest';
import { packages, parse, resolveRelative, sourceFiles, type PackageName, type SourceFile } from './support/source-files.js';

const core = /^@learning-mentor\/core(\/|$)/;
const client = /^@learning-mentor\/client(\/|$)/;

/** The arrows of the house: what each package may import besides its own files. */
const allowed: Record<PackageName, RegExp[]> = {
  core: [/^zod\/mini$/],
  client: [core, /^ky$/, /^eventemitter3$/, /^eventsource-parser(\/stream)?$/, /^idb$/],
  widgets: [core, client, /^lit(\/|$)/, /^@lit\/(context|task)$/],
  server: [core, /^node:/, /^hono(\/|$)/, /^@hono\/node-server(\/|$)/, /^jose$/, /^@electric-sql\/pglite(\/|$)/, /^pg$/, /^csv-parse(\/|$)/, /^yauzl$/],
};

/** `@learning-mentor/server/testing` hands out clients of the school it makes. */
const testing: [RegExp, RegExp] = [/^packages\/server\/src\/testing\//, client];

/** Folders of core that hold no noun of their own: what all records share. */
const shared = ['record', 'access'];

function forbiddenImports(name: PackageName, files: SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => !isOwnFile(name, path, specifier))
      .filter((specifier) => !allowed[name].some((pattern) => pattern.test(specifier)))
      .filter((specifier) => !(testing[0].test(path) && testing[1].test(specifier)))
      .map((specifier) => `${path} -> ${specifier}`),
  );
}

function isOwnFile(name: PackageName, path: string, specifier: string): boolean {
  return specifier.startsWith('.') && resolveRelative(path, specifier).startsWith(`packages/${name}/src/`);
}

/** The records' machinery knows no kind of record; only the catalogue lists them. */
function nounsInMachinery(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => folderOf(path) === 'record' && !path.endsWith('/record/catalogue.ts'))
    .flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolveRelative(path, specifier))
        .filter((target) => isInFolder(target) && !shared.includes(folderOf(target)))
        .map((target) => `${path} -> ${target}`),
    );
}

/** A widget's folder is opened from outside by its `index` and `define` only. */
function insidesOfOtherWidgets(files: SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolveRelative(path, specifier))
      .filter((target) => isInFolder(target) && !['internal', folderOf(path)].includes(folderOf(target)) && isWidget(folderOf(target)))
      .filter((target) => !/\/(index|define)\.ts$/.test(target))
      .map((target) => `${path} -> ${target}`),
  );

  function isWidget(folder: string): boolean {
    return files.some(({ path }) => path.endsWith(`/src/${folder}/define.ts`));
  }
}

/** `goal` of `packages/core/src/goal/goal.ts`; `day.ts` of `packages/core/src/day.ts`. */
function folderOf(path: string): string {
  return path.split('/')[3] ?? '';
}

function isInFolder(path: string): boolean {
  return path.split('/').length > 4;
}

/** Circles of imports, each as the path that closes it. */
function cycles(files: SourceFile[]): string[] {
  const targets = new Map(
    files.map(({ path, imports }) => [path, imports.filter((specifier) => specifier.startsWith('.')).map((specifier) => resolveRelative(path, specifier))]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

function surroundings(files: SourceFile[]): string[] {
  return files.flatMap((file) => file.surroundings.map((name) => `${file.path}: ${name}`));
}

describe.each(packages)('%s', (name) => {
  const files = sourceFiles(name);

  test('imports only what the house allows it', () => {
    expect(forbiddenImports(name, files)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(cycles(files)).toEqual([]);
  });
});

test('in core, the machinery of records knows no kind', () => {
  expect(nounsInMachinery(sourceFiles('core'))).toEqual([]);
});

test('core has no clock, no randomness and no machine of its own', () => {
  expect(surroundings(sourceFiles('core'))).toEqual([]);
});

test('widgets do not reach into each other', () => {
  expect(insidesOfOtherWidgets(sourceFiles('widgets'))).toEqual([]);
});

test('no template of a widget has a static style attribute', () => {
  // A strict Content-Security-Policy blocks it in Firefox and lets it pass in Chromium, where the tests run.
  const found = sourceFiles('widgets').flatMap(({ path, styleAttributes }) => styleAttributes.map((attribute) => `${path}:${attribute}`));
  expect(found).toEqual([]);
});

describe('the checks themselves', () => {
  const file = (path: string, text: string): SourceFile => parse(`packages/${path}`, text);

  test('find a forbidden arrow in every form an import can take', () => {
    const forms = [
      `import { createServer } from '@learning-mentor/server';`,
      `import type { Server } from '@learning-mentor/server';`,
      `export { createServer } from '@learning-mentor/server';`,
      `export * from '@learning-mentor/server';`,
      `await import('@learning-mentor/server');`,
      `let server: import('@learning-mentor/server').Server;`,
      `import { createServer } from '../../server/src/index.js';`,
    ];
    for (const form of forms) expect(forbiddenImports('client', [file('client/src/a.ts', form)]), form).toHaveLength(1);
    expect(forbiddenImports('core', [file('core/src/a.ts', `import * as z from 'zod';`)])).toHaveLength(1);
  });

  test('let only the testing entry of the server know the client', () => {
    const text = `import { createClient } from '@learning-mentor/client';`;
    expect(forbiddenImports('server', [file('server/src/testing/school.ts', text)])).toEqual([]);
    expect(forbiddenImports('server', [file('server/src/routes/school.ts', text)])).toHaveLength(1);
  });

  test('find a noun in the machinery', () => {
    const text = `import { Goal } from '../goal/goal.js'; import { Tier } from '../access/tier.js'; import { day } from '../day.js';`;
    expect(nounsInMachinery([file('core/src/record/define.ts', text)])).toEqual(['packages/core/src/record/define.ts -> packages/core/src/goal/goal.ts']);
    expect(nounsInMachinery([file('core/src/record/catalogue.ts', text)])).toEqual([]);
  });

  test('find a circle, and only that', () => {
    const files = [
      file('core/src/a.ts', `import './b.js'; import './d.js';`),
      file('core/src/b.ts', `export * from './c.js'; export * from './d.js';`),
      file('core/src/c.ts', `import type { A } from './a.js';`),
      file('core/src/d.ts', ''),
    ];
    expect(cycles(files)).toEqual(['packages/core/src/a.ts -> packages/core/src/b.ts -> packages/core/src/c.ts -> packages/core/src/a.ts']);
  });

  test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'crypto.randomUUID()', 'process.env', 'document.body', 'globalThis.x'])(
    'find %s',
    (expression) => {
      expect(file('core/src/a.ts', `export const a = () => ${expression};`).surroundings).toHaveLength(1);
    },
  );

  test('leave a date from data, and a property that is only named so, alone', () => {
    const text = `export const a = (b: { process: string }) => [new Date(0), Date.UTC(2026, 1), b.process, { process: 1 }, Math.max(1)];`;
    expect(file('core/src/a.ts', text).surroundings).toEqual([]);
  });

  test('find a static style attribute, and not a bound one', () => {
    expect(file('widgets/src/a.ts', 'html`<p id="a" style="color: red">${b}</p>`').styleAttributes).toHaveLength(1);
    expect(file('widgets/src/a.ts', 'html`<p style=${c}></p><p style="${c}"></p><p .style=${c} data-style="a"></p>`').styleAttributes).toEqual([]);
  });

  test('find a reach into another widget', () => {
    const files = [
      file('widgets/src/pupil/define.ts', `import '../caseload/define.js';`),
      file('widgets/src/pupil/pupil.ts', `import { row } from '../caseload/row.js'; import { Live } from '../internal/live.js';`),
      file('widgets/src/caseload/define.ts', `import './caseload.js';`),
    ];
    expect(insidesOfOtherWidgets(files)).toEqual(['packages/widgets/src/pupil/pupil.ts -> packages/widgets/src/caseload/row.ts']);
  });
});
