import { execFile } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { pathWithTools, root } from '../run.mjs';
import { codeBlocks, promised } from './code-blocks.js';

const run = promisify(execFile);
const folder = join(root, 'node_modules/.cache/learning-mentor/documentation');
const files = globSync(['README.md', 'packages/*/README.md', 'docs/guides/*.md'], { cwd: root });

// A block that stands for a file of the reader's project says so: ```ts file=server.ts. It is type-checked with the rest but not run.
const blocks = files.flatMap((file) =>
  codeBlocks(join(root, file))
    .filter(({ language }) => language === 'ts')
    .map((block) => ({ ...block, name: `${relative(root, join(root, file))}:${block.line}`, path: join(folder, `${file.replaceAll(/\W+/g, '-')}-${block.line}.mts`) })),
);

mkdirSync(folder, { recursive: true });
for (const { path, text } of blocks) writeFileSync(path, `${text}\nexport {};\n`);

describe('the TypeScript in the documentation', () => {
  it('type-checks', async () => {
    const config = { extends: relative(folder, join(root, 'tsconfig.base.json')), compilerOptions: { noEmit: true }, files: blocks.map(({ path }) => path) };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await run('npx', ['tsc', '-p', folder], { cwd: root, env: { ...process.env, PATH: pathWithTools } }).catch((error) => error as { stdout: string });
    expect(stdout).toBe('');
  }, 60_000);

  it.each(blocks.filter(({ info }) => !info.startsWith('file=')).map((block) => [block.name, block] as const))('%s runs and prints what it says', async (_name, block) => {
    const { stdout } = await run('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', block.path], {
      cwd: root, env: { ...process.env, PATH: pathWithTools, NODE_NO_WARNINGS: '1' }, timeout: 60_000,
    });
    expect(promised(block).length, 'a block that is run says what it prints').toBeGreaterThan(0);
    expect(stdout.trimEnd().split('\n')).toEqual(promised(block));
  }, 60_000);
});

it.each(files.map((file) => [file]))('%s names only npm scripts that there are', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const commands = codeBlocks(join(root, file)).filter(({ language }) => language === 'sh').flatMap(({ text }) => [...text.matchAll(/^npm (?:run )?([\w:-]+)/gm)].map((match) => match[1]!));
  expect(commands.filter((name) => !(name in scripts) && !['install', 'ci', 'i', 'exec'].includes(name))).toEqual([]);
});
