import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { migrations } from '../migration/migrations.js';
import { pglite } from '../pglite/index.js';

let image: Promise<Blob> | undefined;

/**
 * An empty, migrated database, to start from in half a second instead of three. Kept for this process, and for others in the
 * `node_modules/.cache` of the project that is being tested, where there is one.
 */
export const migratedImage = (): Promise<Blob> => (image ??= read().then((found) => found ?? make()));

/** The files of one version of PGlite are for no other. */
const pgliteVersion = (): string => {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return (JSON.parse(readFileSync(join(main, '..', '..', 'package.json'), 'utf8')) as { version: string }).version;
};

const name = (): string =>
  `migrated-${createHash('sha256')
    .update(JSON.stringify([pgliteVersion(), migrations]))
    .digest('hex')
    .slice(0, 16)}.tar`;

const folder = (): string | undefined => (existsSync('node_modules') ? join('node_modules', '.cache', 'learning-mentor') : undefined);

async function read(): Promise<Blob | undefined> {
  const place = folder();
  if (place === undefined) return undefined;
  const bytes = await readFile(join(place, name())).catch(() => undefined);
  return bytes && new Blob([new Uint8Array(bytes)]);
}

async function make(): Promise<Blob> {
  const database = pglite();
  const made = await database.dump();
  await database.close();
  const place = folder();
  if (place !== undefined) await keep(place, made).catch(() => undefined);
  return made;
}

/** Written beside its place and moved, so that no other process reads half of it. Those of older migrations go. */
async function keep(place: string, made: Blob): Promise<void> {
  await mkdir(place, { recursive: true });
  const others = (await readdir(place)).filter((file) => file.startsWith('migrated-') && !file.startsWith(name()));
  await Promise.all(others.map((file) => rm(join(place, file), { force: true })));
  const draft = join(place, `${name()}.${process.pid}`);
  await writeFile(draft, new Uint8Array(await made.arrayBuffer()));
  await rename(draft, join(place, name()));
}
