import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { pathWithTools, root } from '../../run.mjs';
import { findChromium } from '../../tools.mjs';
import { ensureWidgets } from '../../widgets-bundle.mjs';

const executablePath = findChromium();
if (!executablePath && process.env['CI']) throw new Error('Chromium is missing, and in CI that is a failure. `npm test` installs it on Debian when root.');
if (!executablePath) console.warn('\n  SKIPPED  Chromium is missing: the examples are not clicked through.\n');

/** Whether the examples can be clicked through on this machine. */
export const hasChromium = executablePath !== undefined;

/** An example as a visitor has it: its own process, its own data, and a browser. */
export interface Example {
  readonly address: string;
  /** A page of its own, in a browser context of its own. What goes wrong in it is in `troubles`. */
  open(path: string, options?: { colorScheme?: 'light' | 'dark'; width?: number }): Promise<Page>;
  /** Errors of pages, violations of the Content-Security-Policy, failed requests. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Starts an example's server with fresh data on a free port. */
export async function startExample(entry: string): Promise<Example> {
  await ensureWidgets();
  const data = await mkdtemp(join(tmpdir(), 'lm-example-'));
  const port = await freePort();
  const server = spawn('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', join(root, entry)], {
    cwd: root, env: { ...process.env, PATH: pathWithTools, PORT: String(port), LEARNING_MENTOR_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  await saidOpen(server);
  const browser: Browser = await chromium.launch({ executablePath: executablePath!, args: ['--disable-background-networking'] });
  const address = `http://localhost:${port}`;
  const troubles: string[] = [];
  return {
    address,
    troubles,
    async open(path, { colorScheme = 'light', width = 1280 } = {}) {
      const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 900 } })).newPage();
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      page.on('request', (request) => request.url().startsWith(address) || troubles.push(`asked ${request.url()}`));
      await page.goto(address + path);
      return page;
    },
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server says that it is open; rejects with what it said instead. */
function saidOpen(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is open at http')) resolve();
    };
    server.stdout!.on('data', hear);
    server.stderr!.on('data', hear);
    server.once('exit', () => reject(new Error(said)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
