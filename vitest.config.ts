import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findChromium, findPostgres } from './scripts/tools.mjs';

const chromium = findChromium();
const postgres = findPostgres();

/** Packages resolve to their `src/*.ts` through this export condition, so tests need no build. Vite's own are kept. */
const fromSource = {
  node: { resolve: { conditions: ['@learning-mentor/source', ...defaultServerConditions] } },
  browser: { resolve: { conditions: ['@learning-mentor/source', ...defaultClientConditions] } },
};
/** `__vitest__` is where global set-up files run. */
const onNode = { environments: { ssr: fromSource.node, __vitest__: fromSource.node } };

const serverTests = 'packages/server/test/**/*.test.ts';
const browserTests = 'packages/*/test/**/*.browser.test.ts';

/** Enough where both cores are busy with other things: PGlite alone starts in half a second, and in half a minute then. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

const node: TestProjectInlineConfiguration = {
  ...onNode,
  test: {
    name: 'node',
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
    exclude: [serverTests, browserTests, '**/node_modules/**'],
    ...patient,
  },
};

/** The same server tests on both databases. A test asks which one by `inject('database')`. */
function server(database: 'pglite' | 'postgres'): TestProjectInlineConfiguration {
  return {
    ...onNode,
    test: {
      name: `server-${database}`,
      include: [serverTests],
      exclude: [browserTests, '**/node_modules/**'],
      provide: { database },
      globalSetup: 'packages/server/test/support/global-setup.ts',
      ...patient,
    },
  };
}

const browser: TestProjectInlineConfiguration = {
  ...fromSource.browser,
  environments: { __vitest__: fromSource.node },
  optimizeDeps: {
    // Every third-party import of the browser tests: one found late makes Vite reload a running test.
    include: [
      '@lit/context',
      'axe-core',
      'eventemitter3',
      'eventsource-parser',
      'eventsource-parser/stream',
      'idb',
      'ky',
      'lit',
      'lit/decorators.js',
      'lit/directives/repeat.js',
      'msw/browser',
      'msw/http',
      'zod/mini',
    ],
    exclude: ['@electric-sql/pglite'],
  },
  plugins: [msw({ mode: 'worker-only' })],
  test: {
    name: 'browser',
    include: [browserTests],
    globalSetup: 'packages/server/test/support/browser-server.ts',
    ...patient,
    // A browser on a machine that stands still for seconds is not ours to mend; the output names each test that needed a second try.
    retry: process.env['CI'] ? 1 : 0,
    browser: {
      enabled: true,
      connectTimeout: 180_000,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromium ? { executablePath: chromium } : {} }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

const projects = [node, server('pglite')];
if (available(postgres, 'PostgreSQL', 'server-postgres')) projects.push(server('postgres'));
if (available(chromium, 'Chromium', 'browser')) projects.push(browser);

/** A missing program is loud on a developer's machine, and a failure where nobody reads the output. */
function available(path: string | undefined, program: string, project: string): boolean {
  if (path) return true;
  const text = `${program} is missing: the tests of project "${project}" cannot run. \`npm test\` installs it on Debian when root.`;
  if (process.env['CI']) throw new Error(text);
  // Once: vitest reads this file again for each project.
  const said = `LEARNING_MENTOR_SAID_${project}`;
  if (!process.env[said]) console.warn(`\n  NOT RUN  ${text}\n`);
  process.env[said] = 'yes';
  return false;
}

export default defineConfig({ test: { projects } });
