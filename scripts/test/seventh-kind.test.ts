import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { pathWithTools, root } from '../run.mjs';
import { codeBlocks, type CodeBlock } from './code-blocks.js';

const run = promisify(execFile);
const env = { ...process.env, PATH: pathWithTools, NODE_NO_WARNINGS: '1' };
/** Copies of the packages, found by each other and nobody else; third parties are found further up. */
const folder = join(root, 'node_modules/.cache/learning-mentor/seventh-kind');
const copy = (path: string) => join(folder, 'node_modules/@learning-mentor', path);

const recipe = codeBlocks(join(root, 'CONTRIBUTING.md')).filter(({ info }) => info.startsWith('file='));
const fileOf = ({ info }: CodeBlock) => info.slice('file=packages/'.length);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['core', 'client', 'server']) {
    for (const part of ['src', 'package.json']) cpSync(join(root, 'packages', name, part), copy(`${name}/${part}`), { recursive: true });
  }
  for (const block of recipe) {
    const file = copy(fileOf(block));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, block.language === 'diff' ? applied(block.text, readFileSync(file, 'utf8')) : block.text);
  }
});

/** A diff without line numbers: each line that stays or goes must be there exactly once; a new one goes behind the one before it. */
function applied(diff: string, text: string): string {
  const lines = text.split('\n');
  let at = -1;
  for (const line of diff.trimEnd().split('\n')) {
    const content = line.slice(1);
    if (line.startsWith('+')) lines.splice(++at, 0, content);
    else {
      expect(lines.filter((each) => each === content), content).toHaveLength(1);
      at = lines.indexOf(content);
      if (line.startsWith('-')) lines.splice(at--, 1);
    }
  }
  return lines.join('\n');
}

it('touches one new file, the catalogue and the labels', () => {
  expect(recipe.map((block) => `${block.language} ${fileOf(block)}`)).toEqual([
    'ts core/src/praise/praise.ts',
    'diff core/src/record/catalogue.ts',
    'diff core/src/labels/kinds.en-GB.ts',
    'diff core/src/labels/kinds.cy.ts',
  ]);
});

it('type-checks', async () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: { noEmit: true, lib: ['ES2023'], types: [] }, files: [copy('core/src/index.ts'), copy('core/src/labels/cy.ts')] }),
  );
  const { stdout } = await run('npx', ['tsc', '-p', folder], { cwd: root, env }).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
}, 60_000);

it('gives routes, client methods, access, events, history and OpenAPI', async () => {
  const script = join(folder, 'try.mts');
  writeFileSync(script, readFileSync(new URL('./support/try-seventh-kind.ts', import.meta.url)));
  const { stdout } = await run('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', script], { cwd: folder, env, timeout: 90_000 });
  expect(JSON.parse(stdout)).toEqual({
    created: { kind: 'praise', state: 'given', noticed: 'Helped Leah find the room.' },
    answered: { state: 'answered', answer: 'She asked me first!' },
    events: ['praise.created', 'praise.answered'],
    refused: { code: 'validation-failed', pointer: '/noticed' },
    parent: 'full',
    otherMentor: 'not-found',
    history: ['create', 'answer'],
    path: 'Answer: praise',
    words: ['Praise', 'Canmoliaeth'],
  });
}, 120_000);
