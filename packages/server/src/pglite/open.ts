import { existsSync } from 'node:fs';
import { mkdir, open as openFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types as pgliteTypes, type PGliteOptions } from '@electric-sql/pglite';
import { parseInt8, parseMoment } from '../database/parse.js';
import { runMigrations } from '../migration/run-migrations.js';
import { DurableFiles, durably } from './durable-files.js';
import { lockFolder } from './lock.js';

const options: PGliteOptions = {
  parsers: {
    [pgliteTypes.INT8]: parseInt8,
    [pgliteTypes.DATE]: (text: string) => text,
    [pgliteTypes.TIMESTAMPTZ]: parseMoment,
  },
};

export interface Opened {
  readonly pglite: PGlite;
  readonly applied: readonly string[];
  readonly unlock: () => void;
}

/** In memory: gone when it is closed. From an image of a migrated database it starts in a tenth of the time. */
export async function openInMemory(image?: Blob): Promise<Opened> {
  const pglite = await PGlite.create({ ...options, ...(image && { loadDataDir: image }) });
  return { pglite, applied: await migrateAndStepDown(pglite), unlock: () => undefined };
}

/** In a folder that no other process may use meanwhile. */
export async function openFolder(folder: string): Promise<Opened> {
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const made = await makeFirst(folder);
    const pglite = await openFiles(join(folder, 'pg18'));
    await tidy(pglite);
    const applied = await migrateAndStepDown(pglite);
    return { pglite, applied: [...made, ...applied], unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * The first start makes the files beside their place and moves them when they are whole, so that a start that was cut off leaves
 * nothing that looks like a database.
 */
async function makeFirst(folder: string): Promise<readonly string[]> {
  const place = join(folder, 'pg18');
  const draft = join(folder, 'pg18.new');
  await rm(draft, { recursive: true, force: true });
  if (existsSync(join(place, 'PG_VERSION'))) return [];
  if (existsSync(place) && (await readdir(place)).length > 0)
    throw new Error(`${place} holds files, but no database. Choose another folder.`);
  const pglite = await openFiles(draft);
  const applied = await runMigrations(administrator(pglite));
  await pglite.close();
  await flush(draft);
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  await flush(folder);
  return applied;
}

async function flush(folder: string): Promise<void> {
  const handle = await openFile(folder);
  await handle.sync().finally(() => handle.close());
}

const openFiles = (folder: string): Promise<PGlite> => PGlite.create({ ...options, ...durably, fs: new DurableFiles(folder) });

const administrator = (pglite: PGlite) => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await pglite.query<Row>(sql, [...parameters])).rows as Row[],
  exec: async (sql: string): Promise<void> => void (await pglite.exec(sql)),
});

/** What PostgreSQL does by itself in the background: frees the room of old rows, and counts what there is. */
async function tidy(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    "SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  await pglite.exec(`VACUUM (ANALYZE) ${rows.map(({ name }) => name).join(', ')}`);
}

/** PGlite connects as superuser, whom row-level security does not bind. RESET does not undo this. */
async function migrateAndStepDown(pglite: PGlite): Promise<readonly string[]> {
  const applied = await runMigrations(administrator(pglite));
  await pglite.exec("SET TIME ZONE 'UTC'; SET SESSION AUTHORIZATION lm_app");
  return applied;
}
