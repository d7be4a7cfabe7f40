/**
 * `npm run pictures`: takes the pictures of the README from the running school page. `npm run pictures -- <folder>` takes every page of
 * every role, light, dark, narrow and right-to-left, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { startExample, type Example } from './test/support/example.js';

const pages: Readonly<Record<string, string>> = {
  'mentor-today': '/as/sam-field',
  'mentor-pupil': '/as/sam-field#pupil/amelia',
  'teacher-pupils': '/as/anita-roy',
  'teacher-pupil': '/as/anita-roy#pupil/amelia',
  'senco-caseloads': '/as/daniel-okafor',
  'senco-pupil': '/as/daniel-okafor#pupil/amelia',
  'dsl-pupil': '/as/ruth-doyle#pupil/amelia',
  'head-caseloads': '/as/margaret-lowe',
  'head-pupil': '/as/margaret-lowe#pupil/amelia',
  pupil: '/as/amelia-marsh',
  parent: '/as/helen-marsh',
  barred: '/as/craig-marsh',
};

const forms: Readonly<Record<string, string>> = { 'mentor-log': 'Log a session', 'mentor-assessment': 'Assess barriers' };

type Look = { readonly scheme: 'light' | 'dark'; readonly width: number; readonly language?: string };

async function picture(example: Example, path: string, file: string, { scheme, width, language }: Look, form?: string): Promise<void> {
  const [place, hash = ''] = path.split('#');
  const page = await example.open(`${place}${language ? `?language=${language}` : ''}${hash && `#${hash}`}`, { colorScheme: scheme, width });
  await page.waitForTimeout(2500);
  if (form) {
    await page.getByRole('button', { name: form }).first().click();
    await page.waitForTimeout(1500);
  }
  await page.screenshot({ path: file, fullPage: !form });
  await page.context().close();
}

const example = await startExample('examples/school-page/server.ts');
const all = process.argv[2];
if (all) {
  mkdirSync(all, { recursive: true });
  const looks: Readonly<Record<string, Look>> = {
    light: { scheme: 'light', width: 1280 }, dark: { scheme: 'dark', width: 1280 }, narrow: { scheme: 'light', width: 360 }, rtl: { scheme: 'light', width: 1280, language: 'ar' },
  };
  for (const [look, how] of Object.entries(looks)) {
    for (const [name, path] of Object.entries(pages)) await picture(example, path, join(all, `${name}-${look}.png`), how);
    for (const [name, form] of Object.entries(forms)) if (look !== 'rtl') await picture(example, pages['mentor-pupil']!, join(all, `${name}-${look}.png`), how, form);
  }
  await picture(example, pages['mentor-today']!, join(all, 'mentor-today-welsh.png'), { scheme: 'light', width: 1280, language: 'cy' });
} else {
  const folder = join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  const look: Look = { scheme: 'light', width: 1280 };
  await picture(example, pages['mentor-today']!, join(folder, 'today.png'), look);
  await picture(example, pages['mentor-pupil']!, join(folder, 'pupil.png'), look);
  await picture(example, pages['pupil']!, join(folder, 'own-page.png'), { ...look, width: 900 });
}
for (const trouble of new Set(example.troubles)) console.log(trouble);
await example.close();
