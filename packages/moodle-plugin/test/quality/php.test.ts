import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findPhp } from '../../../../scripts/tools.mjs';
import { source, sourcesOf } from './sources.js';

const php = findPhp();
const here = fileURLToPath(new URL('../..', import.meta.url));

test.skipIf(!php)('PHP can read every file', () => {
  const files = sourcesOf('.php').map(({ path }) => path);
  expect(files.length).toBeGreaterThan(80);
  // One process for all: each start of PHP costs more than a file.
  const code = 'foreach (array_slice($argv, 1) as $file) { try { token_get_all(file_get_contents($file), TOKEN_PARSE); } catch (ParseError $e) { echo "$file:{$e->getLine()} {$e->getMessage()}\n"; } }';
  const { stdout, status } = spawnSync(php!, ['-r', code, '--', ...files], { cwd: here, encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test('every file says under which licence it is, and of which package', () => {
  const without = sourcesOf('.php').filter(
    ({ path, text }) =>
      !text.startsWith('<?php\n// This file is part of Moodle - http') ||
      !text.includes(`@package    ${path.startsWith('block/') ? 'block' : 'local'}_learningmentor`) ||
      !text.includes('GNU GPL v3 or later'),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('no line is longer than Moodle’s style lets it be, which only a whole Moodle would tell otherwise', () => {
  const long = sourcesOf('.php').flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => ([...line].length > 132 && !line.includes('phpcs:ignore') ? [`${path}:${at + 1}`] : []));
  });
  expect(long).toEqual([]);
});

test('a class lies where Moodle looks for it', () => {
  const wrong = sourcesOf('.php').filter(({ path, text }) => {
    const under = /^(local|block)\/classes\/(?:(.*)\/)?([^/]+)\.php$/.exec(path);
    if (!under) return false;
    const namespace = [`${under[1]}_learningmentor`, ...(under[2]?.split('/') ?? [])].join('\\');
    return !text.includes(`\nnamespace ${namespace};\n`) || !new RegExp(`^(final |abstract )*(class|interface|trait) ${under[3]}\\b`, 'm').test(text);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('what db/ names is there', () => {
  const classes = new Set(sourcesOf('.php').flatMap(({ path, text }) => {
    const name = /^(?:final |abstract )*class (\w+)/m.exec(text)?.[1];
    const space = /^namespace (.+);$/m.exec(text)?.[1];
    return path.includes('/classes/') && name && space ? [`\\${space}\\${name}`] : [];
  }));
  const named = sourcesOf('.php').filter(({ path }) => /\/db\//.test(path)).flatMap(({ text }) => [...text.matchAll(/(\\local_learningmentor\\[\w\\]+)::class/g)].map((match) => match[1]!));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !classes.has(name))).toEqual([]);
});

test('steps of an upgrade rise, end with their savepoint, and stay below the version', () => {
  const text = source('local/db/upgrade.php');
  const version = Number(/\$plugin->version = (\d{10});/.exec(source('local/version.php'))![1]);
  const steps = [...text.matchAll(/\$oldversion < (\d+)/g)].map((match) => Number(match[1]));
  const savepoints = [...text.matchAll(/upgrade_plugin_savepoint\(true, (\d+), 'local', 'learningmentor'\)/g)].map((match) => Number(match[1]));
  expect(savepoints).toEqual(steps);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.every((step) => step <= version)).toBe(true);
});
