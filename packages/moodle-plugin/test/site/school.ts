import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { root } from '../../../../scripts/run.mjs';
import { browse, type Browsing } from './browse.js';
import { openSite } from './open.js';
import { makePeople, type People } from './people.js';
import type { Site } from './site.js';

/** A throw-away site with the people of `cast` in it, and a browser to look at it. */
export interface School {
  readonly site: Site;
  readonly people: People;
  readonly browser: Browsing;
  close(): Promise<void>;
}

/** @param prepare what else is to be there before anybody looks */
export async function openSchool(prepare: (site: Site, people: People) => Promise<unknown>): Promise<School> {
  const site = await openSite();
  try {
    const people = await makePeople(site);
    await prepare(site, people);
    const browser = await browse(site);
    return {
      site, people, browser,
      close: async () => {
        await browser.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}

/** A picture of a page, or of a part of one, for the guide, where `PICTURES` asks for them; they are committed by hand. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  const folder = join(root, 'docs/pictures/moodle');
  await mkdir(folder, { recursive: true });
  await of.screenshot({ path: join(folder, `${name}.png`) });
}
