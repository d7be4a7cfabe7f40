import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../../../../scripts/tools.mjs';
import { cast, password, type Name } from './people.js';
import type { Site } from './site.js';

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** A browser on a site. */
export interface Browsing {
  /** A page of somebody who has signed in, in a browser context of their own. What goes wrong in it is in `troubles`. */
  open(who: Name | 'admin', path: string, look?: Look): Promise<Page>;
  /** Errors of pages, and requests to anywhere but the site. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** @param also addresses besides the site's own that pages may ask, such as a server in connected mode */
export async function browse(site: Site, also: readonly string[] = []): Promise<Browsing> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed.');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--disable-background-networking'] });
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const troubles: string[] = [];

  const signIn = async (username: string, word: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/login/index.php`);
    // Filled in and sent in one go: the script that shows and hides the password draws its field anew, and what was typed before is gone.
    const send = page.locator('form#login').evaluate((form, [name, secret]) => {
      const { username: who, password: how } = (form as HTMLFormElement).elements as unknown as Record<'username' | 'password', HTMLInputElement>;
      [who.value, how.value] = [name!, secret!];
      (form as HTMLFormElement).submit();
    }, [username, word]);
    await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/login/'), { waitUntil: 'domcontentloaded' }), send]);
    const state = await context.storageState();
    await context.close();
    return state;
  };

  return {
    troubles,
    async open(who, path, { width = 1280, scheme = 'light' } = {}) {
      const known = signedIn.get(who);
      const state = known ?? (who === 'admin' ? await signIn('admin', 'Admin-of-a-test-1') : await signIn(cast[who].username, password));
      signedIn.set(who, state);
      const context = await browser.newContext({ storageState: state, viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => troubles.push(`${path}: ${error.message}`));
      page.on('console', (message) => message.type() === 'error' && troubles.push(`${path}: ${message.text()}`));
      page.on('request', (request) => [site.url, 'data:', 'blob:', ...also].some((own) => request.url().startsWith(own)) || troubles.push(`${path} asked ${request.url()}`));
      await page.goto(site.url + path, { waitUntil: 'load' });
      return page;
    },
    close: () => browser.close(),
  };
}
