import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestSchool, type TestPerson, type TestSchool } from '@learning-mentor/server/testing';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/tools.mjs';
import cdn from '../tsup.cdn.config.js';

const origin = 'http://school.test';
const executablePath = findChromium();

/** The strictest page there is: nothing but its own scripts and its own server, no style of its own, Trusted Types for all. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const html = (body: string): string => `<!doctype html><html lang="en-GB"><head><title>School</title>
  <script type="module" src="/widgets.js"></script></head><body>${body}</body></html>`;

/** The script-tag build on a page under that policy, with the real server behind it. */
describe.skipIf(executablePath === undefined)('the script-tag build on a strict page', () => {
  let browser: Browser;
  let school: TestSchool;
  let bundle: string;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lm-cdn-'));
    const entry = fileURLToPath(new URL('../src/cdn.ts', import.meta.url));
    await build({ ...cdn, config: false, silent: true, metafile: false, sourcemap: false, clean: false, entry: { widgets: entry }, outDir: folder, tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
    bundle = await readFile(join(folder, 'widgets.js'), 'utf8');
    school = await createTestSchool();
    browser = await chromium.launch({ executablePath: executablePath! });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await school?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page of somebody, and everything it complains of. */
  async function open(body: string, person: TestPerson): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route(`${origin}/**`, async (route) => {
      const request = route.request();
      const { pathname, search } = new URL(request.url());
      if (pathname === '/widgets.js') return route.fulfill({ contentType: 'text/javascript', body: bundle });
      if (pathname === '/mentor-token') return request.method() === 'POST' ? route.fulfill({ body: await school.tokenFor(person) }) : route.fulfill({ status: 405 });
      // A stream has no end, so it cannot be handed over whole.
      if (pathname === '/v1/events') return route.fulfill({ status: 503 });
      if (!pathname.startsWith('/v1/')) return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body: html(body) });
      const sent = request.postData();
      const answer = await school.fetch(`${school.baseUrl}${pathname}${search}`, { method: request.method(), headers: request.headers(), ...(sent === null ? {} : { body: sent }) });
      return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.goto(`${origin}/`);
    await page.evaluate(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective} ${event.sample}`)));
    return { page, complaints };
  }

  const provider = (inside: string): string => `<lm-provider base-url="/" token-url="/mentor-token" theme="auto">${inside}</lm-provider>`;
  const ours = (complaints: string[]) => complaints.filter((text) => !text.includes('503'));

  test('draws a caseload, logs a session and breaks no rule', async () => {
    const { page, complaints } = await open(provider('<lm-caseload show="today"><lm-session-log slot="log"></lm-session-log></lm-caseload>'), school.samField);
    await page.getByRole('button', { name: 'Log a session with Kofi Owusu' }).click();
    await page.getByRole('radio', { name: '30 minutes' }).check({ force: true });
    await page.getByLabel('Note').fill('<img src=x onerror=alert(1)> stays text');
    await page.getByRole('button', { name: 'Save session' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(ours(complaints)).toEqual([]);
    // No style sheet of the page's may be needed: the widget's own are adopted.
    expect(await page.locator('lm-caseload tbody tr').first().evaluate((row) => getComputedStyle(row).display)).not.toBe('inline');
  });

  test('draws every widget and breaks no rule, in Welsh too', async () => {
    const { id } = school.amelia;
    const { page, complaints } = await open(
      provider(`<div lang="cy"><lm-pupil pupil="${id}"></lm-pupil><lm-barrier-assessment pupil="${id}"></lm-barrier-assessment></div><lm-session-log pupil="${id}"></lm-session-log>`),
      school.samField,
    );
    await page.getByText('Amelia Marsh').first().waitFor();
    await page.locator('lm-session-log form').waitFor();
    expect(ours(complaints)).toEqual([]);
  });

  test('adds a goal, rates it, assesses a barrier, prints the file on two pages and breaks no rule', async () => {
    const { id } = school.kofi;
    const { page, complaints } = await open(provider(`<lm-pupil pupil="${id}"></lm-pupil><lm-barrier-assessment pupil="${id}"></lm-barrier-assessment>`), school.samField);
    await page.getByRole('button', { name: 'Add goal' }).click();
    await page.getByLabel('Goal, in the pupil’s own words').fill('<b>Be early</b>');
    await page.getByRole('radio', { name: 'Academic' }).check({ force: true });
    await page.getByLabel('Agreed with Kofi').check({ force: true });
    await page.getByRole('button', { name: 'Save goal' }).click();
    await page.getByRole('button', { name: 'Rate: <b>Be early</b>' }).click();
    await page.getByRole('button', { name: 'More than expected', exact: false }).first().click();
    await page.getByText('rated today by mentor').waitFor();

    await page.getByLabel('Find a barrier').fill('late');
    await page.getByRole('checkbox', { name: 'Lateness' }).check({ force: true });
    await page.getByRole('checkbox', { name: 'Teacher', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: '3 Marked' }).check({ force: true });
    await page.getByLabel('One thing adults will change').fill('<i>Greeted</i>');
    await page.getByRole('button', { name: 'Complete' }).click();
    await page.getByText('The assessment of Kofi Owusu is complete.').waitFor();
    expect(ours(complaints)).toEqual([]);

    await page.locator('lm-barrier-assessment').evaluate((element) => element.remove());
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });

  test('the rules are in force on that page', async () => {
    const { page, complaints } = await open('<p id="target"></p>', school.samField);
    await page.evaluate(() => {
      document.querySelector('#target')!.setAttribute('style', 'color: red');
      try {
        document.querySelector('#target')!.innerHTML = '<b>x</b>';
      } catch (error) {
        console.error(String(error));
      }
    });
    expect(complaints.join('\n')).toMatch(/TrustedHTML/);
    expect(complaints.join('\n')).toMatch(/style/);
  });
});
