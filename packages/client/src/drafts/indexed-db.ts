import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { DraftsError } from './drafts-error.js';
import { longestAge, mostBytes, mostEntries } from './limits.js';
import type { DraftStore, Shelf, StoredEntry } from './storage.js';

interface Schema extends DBSchema {
  about: { key: string; value: string };
  drafts: { key: string; value: StoredEntry; indexes: { bytes: number } };
  outbox: { key: string; value: StoredEntry; indexes: { bytes: number } };
}

const prefix = 'learning-mentor:';
const shelves: Shelf[] = ['drafts', 'outbox'];
/** A write counts as done when it would survive a power cut; browsers else say so before. */
const strict = { durability: 'strict' } as const;

/** A `DraftStorage` in the browser's IndexedDB. */
export async function indexedDb(name: string, onLost: () => void): Promise<DraftStore> {
  const db = await open(prefix + name, onLost);
  void sweep(prefix + name).catch(() => undefined);
  return {
    async device(fresh) {
      const tx = db.transaction('about', 'readwrite', strict);
      const device = (await tx.store.get('device')) ?? fresh;
      await Promise.all([tx.store.put(device, 'device'), tx.done]);
      return device;
    },
    get: (shelf, id) => db.get(shelf, id),
    all: async (shelf) => (await db.getAll(shelf)).sort((a, b) => a.at - b.at),
    async put(shelf, entry) {
      const tx = db.transaction(shelves, 'readwrite', strict);
      const { entries, bytes } = await sizeOf(tx, shelf, entry.id);
      if (entries >= mostEntries || bytes + entry.bytes > mostBytes) {
        tx.abort();
        await tx.done.catch(() => undefined);
        throw new DraftsError('full');
      }
      await Promise.all([tx.objectStore(shelf).put(entry), tx.done]);
    },
    async delete(shelf, id) {
      const tx = db.transaction(shelf, 'readwrite', strict);
      await Promise.all([tx.store.delete(id), tx.done]);
    },
    close: () => db.close(),
    async destroy() {
      db.close();
      await deleteDB(prefix + name);
    },
  };
}

async function open(name: string, onLost: () => void): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('about');
      for (const shelf of shelves) fresh.createObjectStore(shelf, { keyPath: 'id' }).createIndex('bytes', 'bytes');
    },
    blocking() {
      db.close();
      onLost();
    },
    terminated: onLost,
  });
  return db;
}

/** How much there is besides one entry that is about to be replaced. Read from an index, so that no sealed text is loaded for it. */
async function sizeOf(tx: IDBPTransaction<Schema, Shelf[], 'readwrite'>, shelf: Shelf, id: string): Promise<{ entries: number; bytes: number }> {
  let entries = 0;
  let bytes = 0;
  for (const name of shelves) {
    for (let cursor = await tx.objectStore(name).index('bytes').openKeyCursor(); cursor; cursor = await cursor.continue()) {
      if (name === shelf && cursor.primaryKey === id) continue;
      entries++;
      bytes += cursor.key;
    }
  }
  return { entries, bytes };
}

/** Deletes what is too old of people who use this device no more. Nobody could read it, and it is still theirs. */
async function sweep(own: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(prefix) || name === own) continue;
    const db = await open(name, () => undefined);
    const tx = db.transaction(shelves, 'readwrite', strict);
    for (const shelf of shelves) {
      for (const { id, at } of await tx.objectStore(shelf).getAll()) {
        if (Date.now() - at > longestAge) await tx.objectStore(shelf).delete(id);
      }
    }
    await tx.done;
    db.close();
  }
}
