import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve as listen } from '@learning-mentor/server/node';
import { createTestSchool } from '@learning-mentor/server/testing';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePath, rosterFiles } from '../../packages/server/test/import/support/files.js';
import { zip } from '../../packages/server/test/import/support/zip.js';
import { pathWithTools, root } from '../run.mjs';
import { findChromium } from '../tools.mjs';
import { ensureWidgets } from '../widgets-bundle.mjs';
import { codeBlocks } from './code-blocks.js';
import { hasChromium } from './support/example.js';

const run = promisify(execFile);
const readme = codeBlocks(join(root, 'README.md'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lm-readme-'));
  await writeFile(join(folder, 'roster.zip'), zip([...rosterFiles('1.2')].map(([name, data]) => ({ name, data }))));
  await writeFile(join(folder, 'marks.csv'), await readFile(fixturePath('attendance.csv')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A line of the README, with the reader's files in place of theirs. */
const withFiles = (line: string): string => line.replace(/\b(roster\.zip|marks\.csv)\b/g, (name) => join(folder, name));

it('what a school types works: look first, import, serve', async () => {
  const lines = readme.find(({ language, text }) => language === 'sh' && text.includes('--oneroster'))!.text.trim().split('\n').map(withFiles);
  const env = { ...process.env, PATH: pathWithTools, LEARNING_MENTOR_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '' };
  expect(lines.at(-1)).toBe('npm run learning-mentor -- serve');
  const { stdout } = await run('bash', ['-ec', lines.slice(0, -2).join('\n')], { cwd: root, env });
  expect(stdout).toMatch(/marks|registers/i);

  const serving = spawn('bash', ['-ec', lines.slice(-2).join('\n')], { cwd: root, env, detached: true });
  const said = await new Promise<string>((resolve) => {
    let text = '';
    for (const stream of [serving.stdout, serving.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (/http:\/\/\S+:\d+/.test(text)) resolve(text);
      });
    }
    serving.once('exit', () => resolve(text));
  });
  const ended = new Promise((resolve) => serving.once('exit', resolve));
  process.kill(-serving.pid!, 'SIGTERM');
  await ended;
  expect(said).toMatch(/http:\/\/\S+:\d+/);
}, 120_000);

it.skipIf(!hasChromium)('what a vendor puts into a page shows a caseload', async () => {
  await ensureWidgets();
  const { server, tokenFor, samField, close } = await createTestSchool();
  const answers: Record<string, () => Promise<Response> | Response> = {
    '/': () => new Response(`<!doctype html>${readme.find(({ language }) => language === 'html')!.text}`, { headers: { 'Content-Type': 'text/html' } }),
    '/learning-mentor/widgets.js': async () => new Response(await readFile(join(root, 'packages/widgets/dist/cdn/widgets.js')), { headers: { 'Content-Type': 'text/javascript' } }),
    '/mentoring-token': async () => new Response(await tokenFor(samField)),
  };
  const listening = await listen(
    {
      fetch: async (request) => {
        const { pathname, href } = new URL(request.url);
        if (pathname.startsWith('/mentoring/')) return server.fetch(new Request(href.replace('/mentoring/', '/'), request));
        return answers[pathname]?.() ?? new Response(null, { status: 404 });
      },
    },
    { port: 0 },
  );
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--disable-background-networking'] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${listening.port}/`);
  await page.getByText('Amelia Marsh').first().waitFor();
  await browser.close();
  await server.close();
  await listening.close();
  await close();
}, 60_000);
