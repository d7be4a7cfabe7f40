import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../../scripts/run.mjs';
import type { Look } from './browse.js';
import { addBlock, doAll, type Name } from './people.js';
import { openSchool, picture, type School } from './school.js';

/** Markup and statements in every field that takes text. Nothing of it may be anything but text. */
const hostile = `'"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script></script>{{7*7}}\${7*7}'; DROP TABLE mdl_user; -- %s`;

let { site, people, browser } = {} as School;
let close: School['close'] | undefined;

beforeAll(async () => {
  ({ site, people, browser, close } = await openSchool(async (opened, { course }) => {
    await addBlock(opened, 'dashboard');
    await addBlock(opened, 'profile');
    await addBlock(opened, 'course', course);
  }));
});

afterAll(() => close?.());

const open = (who: Name, path: string, look?: Look) => browser.open(who, path, look);
const file = (pupil: Name) => `/local/learningmentor/index.php?pupil=${people.users[pupil]}`;

/** Sum of unexpected shifts, as Chromium counts them, from the beginning of the page until a moment after it has come to rest. */
async function layoutShift(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

/** What axe finds in our part of a page: the rest is the theme's. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(where: unknown, how: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations: found } = await axe.run({ include: ['.learningmentor'] }, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}

describe('a mentor', () => {
  test('sees their pupils on the dashboard, and nobody else’s', async () => {
    const page = await open('mentor', '/my/');
    await page.getByRole('row', { name: /Amelia Marsh/ }).waitFor();
    expect(await page.locator('.learningmentor').getByText('Tomasz').count()).toBe(0);
    await picture(page, 'dashboard');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('logs a session from there', async () => {
    const page = await open('mentor', '/my/');
    const row = page.getByRole('row', { name: /Amelia Marsh/ });
    await row.getByRole('button', { name: /^Log/ }).click();
    const log = page.locator('lm-session-log');
    await log.getByText('30 min').click();
    await log.getByLabel(/next step/i).fill('Bring the bus times');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'log');
    await log.getByRole('button', { name: /^Save/ }).click();
    await log.waitFor({ state: 'hidden' });
    const [sessions] = await doAll(site, people, [{ as: 'mentor', method: 'GET', path: `/v1/sessions?pupil=${people.persons.amelia}` }]);
    expect(sessions.items).toMatchObject([{ state: 'held', minutes: 30, nextStep: 'Bring the bus times', author: people.persons.mentor }]);
    await page.context().close();
  });

  test('is shown at once what somebody else saves', async () => {
    const page = await open('mentor', '/my/');
    const row = page.getByRole('row', { name: /Leah Brook/ });
    await row.waitFor();
    expect(await row.innerText()).not.toContain('Tie my own shoes');
    await doAll(site, people, [{ as: 'mentor', path: '/v1/goals', body: { pupil: people.persons.leah, state: 'agreed', title: 'Tie my own shoes', strand: 'academic' } }]);
    await row.getByTitle('Tie my own shoes').waitFor();
    await page.context().close();
  });

  test('opens forms from a pupil’s file', async () => {
    const page = await open('mentor', file('amelia'));
    await page.getByRole('button', { name: 'Log a session' }).click();
    await page.locator('dialog[open] lm-session-log').getByText('30 min').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Assess barriers' }).click();
    await page.locator('dialog[open] lm-barrier-assessment').waitFor();
    await page.context().close();
  });
});

describe('a teacher', () => {
  test('finds the way to their pupils on the dashboard', async () => {
    const page = await open('teacher', '/my/');
    await page.locator('.block_learningmentor').getByRole('link', { name: 'My pupils' }).click();
    await page.getByRole('link', { name: /Amelia Marsh/ }).waitFor();
    await page.context().close();
  });
});

describe('a pupil', () => {
  test('sees the goal on their profile', async () => {
    await doAll(site, people, [
      { as: 'mentor', path: '/v1/goals', body: { pupil: people.persons.amelia, state: 'agreed', title: 'Arrive before 8:40 four days a week', strand: 'academic' } },
    ]);
    const page = await open('amelia', `/user/profile.php?id=${people.users.amelia}`);
    await page.getByText('Hi Amelia').waitFor();
    await page.getByText('Arrive before 8:40 four days a week').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'pupil-profile');
    await page.context().close();
  });

  test('is shown nothing of another pupil', async () => {
    const page = await open('kofi', file('amelia'));
    await page.getByText('There is no such pupil').waitFor();
    expect(await page.getByText('Arrive before 8:40').count()).toBe(0);
    await page.context().close();
  });
});

describe('safeguarding', () => {
  const words = 'Amelia said that she is afraid to go home';

  test('what the DSL wrote, the DSL sees and a mentor does not', async () => {
    await doAll(site, people, [{ as: 'dsl', path: '/v1/concerns', body: { pupil: people.persons.amelia, words } }]);
    const lead = await open('dsl', file('amelia'));
    await lead.getByText(words).first().waitFor();
    const mentor = await open('mentor', file('amelia'));
    await mentor.getByText('Arrive before 8:40 four days a week').first().waitFor();
    expect(await mentor.getByText(words).count()).toBe(0);
    expect(await mentor.content()).not.toContain(words);
    await lead.context().close();
    await mentor.context().close();
  });
});

describe('hostile text', () => {
  test('is text, in every field and on every page', async () => {
    await doAll(site, people, [
      { as: 'mentor', path: '/v1/goals', body: { pupil: people.persons.kofi, state: 'agreed', title: hostile.slice(0, 138), strand: 'academic' } },
      { as: 'mentor', path: '/v1/sessions', body: { pupil: people.persons.kofi, state: 'held', minutes: 20, note: hostile, pupilWords: hostile, nextStep: hostile, place: hostile.slice(0, 100) } },
    ]);
    await site.eval(
      `foreach (['firstname', 'lastname', 'alternatename'] as $field) { $DB->set_field('user', $field, core_text::substr($input['text'], 0, 99), ['id' => $input['id']]); } get_string_manager()->reset_caches(); cache_helper::purge_all();`,
      { id: people.users.kofi, text: hostile },
    );
    // Not the pupil's own profile: there Moodle itself prints names as they are in its table, where it lets nobody write markup.
    for (const [who, path] of [['mentor', '/my/'], ['mentor', file('kofi')], ['kofi', file('kofi')], ['dsl', '/local/learningmentor/index.php'], ['dsl', file('kofi')]] as const) {
      const page = await open(who, path);
      await page.locator('.learningmentor, .learningmentor-pupils').first().waitFor();
      await page.waitForTimeout(2000);
      expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked), path).toBeUndefined();
      expect(await page.locator('img[src=x]').count(), path).toBe(0);
      await page.context().close();
    }
    expect(Number((await site.database.query('SELECT COUNT(*) FROM mdl_user'))[0]![0])).toBeGreaterThan(10);
  });
});

describe('the page stays still', () => {
  test.each([
    ['the dashboard', 'mentor', '/my/'],
    ['a narrow dashboard', 'mentor', '/my/', { width: 360 }],
    ['a pupil’s file', 'mentor', '/local/learningmentor/index.php'],
  ] as const)('%s', async (_, who, path, look: Look = {}) => {
    const page = await open(who, path, look);
    await page.getByText('Amelia Marsh').first().waitFor();
    expect(await layoutShift(page)).toBeLessThan(0.01);
    await page.context().close();
  });
});

describe('looks', () => {
  test.each([
    ['dark', '/my/', { scheme: 'dark' }, 'document.documentElement.setAttribute("data-bs-theme", "dark")'],
    ['narrow', '/my/', { width: 360 }, ''],
    ['right to left', '/my/', {}, 'document.documentElement.dir = "rtl"'],
  ] as const)('%s, axe finds nothing', async (name, path, look, script) => {
    const page = await open('mentor', path, look);
    await page.getByText('Amelia Marsh').first().waitFor();
    if (script) await page.evaluate(script);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('.learningmentor')!.scrollWidth - document.querySelector('.learningmentor')!.clientWidth)).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  test('the widgets take the theme’s colour and corners', async () => {
    const page = await open('mentor', file('amelia'));
    const button = page.getByRole('button', { name: 'Log a session' });
    await button.waitFor();
    const style = await button.evaluate((element) => ({ colour: getComputedStyle(element).backgroundColor, font: getComputedStyle(element).fontFamily }));
    expect(style.colour).toBe('rgb(15, 108, 191)');
    expect(style.font).toBe(await page.evaluate(() => getComputedStyle(document.body).fontFamily));
    await page.context().close();
  });
});

test('nothing went wrong in any page, and none asked anybody outside', () => {
  expect(browser.troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([]);
});

test('PHP has nothing to complain of', async () => {
  expect((await site.complaints()).split('\n').filter((line) => line.includes('learningmentor'))).toEqual([]);
});
