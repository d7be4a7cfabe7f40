import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathWithTools, root } from '../../../scripts/run.mjs';
import { hasChromium, startExample, type Example } from '../../../scripts/test/support/example.js';

describe.skipIf(!hasChromium)('the school page', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample('examples/school-page/server.ts');
  }, 120_000);
  afterAll(() => example?.close());

  it('opens on the mentor’s day, under its strict policy, asking nobody else', async () => {
    const page = await example.open('/');
    await page.getByRole('heading', { name: 'Your mentoring today' }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(12);
    await page.getByRole('row', { name: /Amelia Marsh/ }).waitFor();
    expect(example.troubles).toEqual([]);
    const policy = (await (await fetch(`${example.address}/as/sam-field`)).headers.get('content-security-policy')) ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('shows on the pupil’s page what the mentor saves, without a reload', async () => {
    const [pupil, mentor] = await Promise.all([example.open('/as/amelia-marsh'), example.open('/as/sam-field#pupil/amelia')]);
    await pupil.getByRole('heading', { name: 'Hi Amelia' }).waitFor();
    await mentor.getByRole('button', { name: 'Log a session' }).first().click();
    const log = mentor.getByRole('dialog', { name: 'Log a session' });
    await log.getByText('30 min').click();
    await log.getByLabel(/next step/i).fill('Bring the bus times');
    await log.getByRole('button', { name: /^Save/ }).click();
    await log.waitFor({ state: 'hidden' });
    await mentor.getByText('Bring the bus times').first().waitFor();
    await pupil.getByText('Bring the bus times').first().waitFor();
    expect(example.troubles).toEqual([]);
  }, 60_000);

  it.each([
    ['/as/anita-roy#pupil/amelia', 'Arrive before 8:40 at least four days a week', 'Barriers to learning'],
    ['/as/helen-marsh', 'Arrive before 8:40 at least four days a week', 'Assess barriers'],
    ['/as/ruth-doyle#pupil/amelia', 'Barriers to learning', 'Restricted record'],
    ['/as/daniel-okafor#pupil/amelia', 'Barriers to learning', 'Bring the bus times'],
  ])('%s: shows «%s», and nothing of «%s»', async (path, shown, hidden) => {
    const page = await example.open(path);
    await page.getByText(shown).first().waitFor();
    await page.getByText('Attendance and punctuality').first().waitFor();
    expect(await page.getByText(hidden, { exact: true }).count()).toBe(0);
  });

  it('tells a barred parent nothing', async () => {
    const page = await example.open('/as/craig-marsh');
    await page.getByText('not for you to see').waitFor();
    expect(await page.getByText('Amelia Marsh', { exact: true }).count()).toBe(0);
  });

  it('says in words, at once, that a port is taken', async () => {
    const second = await promisify(execFile)('node', ['--import', 'tsx', '--conditions=@learning-mentor/source', 'examples/school-page/server.ts'], {
      cwd: root, env: { ...process.env, PATH: pathWithTools, PORT: new URL(example.address).port }, timeout: 100_000,
    }).catch((error: unknown) => error as { readonly code: number; readonly stderr: string });
    expect(second).toMatchObject({ code: 1, stderr: expect.stringMatching(/Port \d+ is taken by another program\. Choose another one: PORT=\d+ npm start/) });
  }, 120_000);
});
