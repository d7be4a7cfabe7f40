import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, startExample, type Example } from '../../../scripts/test/support/example.js';

describe.skipIf(!hasChromium)('the stand-in MIS', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample('examples/mis-extension/server.ts');
  }, 120_000);
  afterAll(() => example?.close());

  async function signIn(user: string) {
    const page = await example.open('/');
    await page.getByLabel('User').fill(user);
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Pupils' }).waitFor();
    return page;
  }

  it('shows two widgets on its own page, found by its own pupil number', async () => {
    const page = await signIn('jbell');
    await page.getByRole('link', { name: 'Morris, Ifan' }).click();
    expect(new URL(page.url()).pathname).toBe('/pupils/004217');
    await page.getByRole('heading', { name: 'Ifan Morris' }).waitFor();
    await page.getByRole('button', { name: 'Log a session' }).first().click();
    const log = page.getByRole('dialog', { name: 'Log a session' });
    await log.getByText('30 min').click();
    await log.getByLabel(/next step/i).fill('Try the quiet room');
    await log.getByRole('button', { name: /^Save/ }).click();
    await log.waitFor({ state: 'hidden' });
    await page.getByText('Try the quiet room').first().waitFor();
    expect(example.troubles).toEqual([]);
  }, 60_000);

  it('lets nobody see by address what they may not see: a pupil who is on nobody’s caseload of theirs', async () => {
    const page = await signIn('jbell');
    await page.goto(`${example.address}/pupils/004218`);
    // Both widgets on the page say so, one a moment before the other.
    await page.getByText('not for you to see').first().waitFor();
  }, 60_000);

  it('answers a token only to its own pages and only to who is signed in', async () => {
    expect((await fetch(`${example.address}/mentoring-token`, { method: 'POST' })).status).toBe(401);
    expect((await fetch(`${example.address}/mentoring-token`, { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(401);
    expect((await fetch(`${example.address}/mentoring/v1/me`)).status).toBe(401);
  });
});
