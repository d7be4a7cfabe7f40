import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import { DatabaseError, withoutParameters, type Database, type Query } from '../database/database.js';
import { openFolder, openInMemory, type Opened } from './open.js';

/** A database in the same process. */
export interface PGliteDatabase extends Database {
  /** An image of all its files, for tests: `pglite({ image })` starts from it in less than half a second. */
  dump(): Promise<Blob>;
}

/**
 * PostgreSQL in this process, by PGlite. With a folder it keeps what is written there, flushed at each commit, and locks the folder;
 * without one it lives in memory. It opens and migrates itself at the first use.
 *
 * @throws {Error} at the first use, where another process has the folder, or the folder holds something else.
 */
export function pglite(where: string | { readonly image?: Blob } = {}): PGliteDatabase {
  let opening: Promise<Opened> | undefined;
  const open = () => (opening ??= typeof where === 'string' ? openFolder(where) : openInMemory(where.image));
  const inTransaction = new AsyncLocalStorage<true>();

  const run = async <Result>(work: (pglite: PGlite) => Promise<Result>): Promise<Result> => {
    // There is one connection: a statement that waits for the transaction around it would wait for ever.
    if (inTransaction.getStore()) throw new Error('Inside a transaction, use the query that it was given.');
    const opened = await open();
    try {
      return await work(opened.pglite);
    } catch (error) {
      throw withoutParameters(error);
    }
  };

  return {
    query: ((sql, parameters = []) => run(async (db) => (await db.query(sql, [...parameters])).rows)) as Query,
    transaction: (work) =>
      run((db) =>
        db.transaction((transaction) =>
          inTransaction.run(true, () =>
            work((async (sql, parameters = []) => (await transaction.query(sql, [...parameters])).rows) as Query),
          ),
        ),
      ),
    migrate: async () => (await open()).applied,
    dump: () => run((db) => db.dumpDataDir('none')),
    async close() {
      const opened = await opening?.catch(() => undefined);
      opening = Promise.reject(new DatabaseError({ code: '57P01', message: 'The database is closed.' }));
      opening.catch(() => undefined);
      if (!opened) return;
      if (!opened.pglite.closed) await opened.pglite.close();
      opened.unlock();
    },
  };
}
