import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Engine } from './database-server.js';
import { createSite, type Site, type SiteOptions } from './site.js';

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}.zip`, import.meta.url));

/** Both plugins as the build made them, in the order that an administrator installs them. */
export const zips = [built('local_learningmentor'), built('block_learningmentor')];

/** A site for one file of tests, with both plugins: on the tree in `MOODLE_DIR` and the database that this run is about. */
export function openSite(options: Partial<SiteOptions> = {}): Promise<Site> {
  const moodle = process.env['MOODLE_DIR'];
  if (!moodle) throw new Error('MOODLE_DIR names no Moodle tree.');
  return createSite({ moodle, engine: inject('engine'), zips, ...options });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The database that this run is about. */
    engine: Engine;
  }
}
