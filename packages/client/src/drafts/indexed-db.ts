import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { DraftsError } from './drafts-error.js';
import { longestAge, mostBytes, mostEntries } from './limits.js';
import type { DraftStore, Shelf, StoredEntry } from './storage.js';

interface Schema extends DBSchema {
  about: { key: string; value: string };
  drafts: { key: string; value: StoredEntry };
  outbox: { key: string; value: StoredEntry };
  /** How many bytes each entry has, by `sizeKey`: what there is in all is then known without loading it. */
  sizes: { key: string; value: number };
}

type Writing = IDBPTransaction<Schema, ('drafts' | 'outbox' | 'sizes')[], 'readwrite'>;

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
      const tx = db.transaction(['drafts', 'outbox', 'sizes'], 'readwrite', strict);
      if (!(await hasRoom(tx, shelf, entry))) {
        tx.abort();
        await tx.done.catch(() => undefined);
        throw new DraftsError('full');
      }
      await Promise.all([tx.objectStore(shelf).put(entry), tx.objectStore('sizes').put(entry.bytes, sizeKey(shelf, entry.id)), tx.done]);
    },
    async delete(shelf, id) {
      const tx = db.transaction(['drafts', 'outbox', 'sizes'], 'readwrite', strict);
      await Promise.all([remove(tx, shelf, id), tx.done]);
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
      fresh.createObjectStore('sizes');
      for (const shelf of shelves) fresh.createObjectStore(shelf, { keyPath: 'id' });
    },
    blocking() {
      db.close();
      onLost();
    },
    terminated: onLost,
  });
  return db;
}

const sizeKey = (shelf: Shelf, id: string): string => `${shelf}/${id}`;

/** Whether an entry may come in, or in the place of the one with its id. */
async function hasRoom(tx: Writing, shelf: Shelf, { id, bytes }: StoredEntry): Promise<boolean> {
  const sizes = tx.objectStore('sizes');
  const [all, before] = await Promise.all([sizes.getAll(), sizes.get(sizeKey(shelf, id))]);
  const total = all.reduce((sum, size) => sum + size, bytes) - (before ?? 0);
  return total <= mostBytes && all.length - (before === undefined ? 0 : 1) < mostEntries;
}

const remove = (tx: Writing, shelf: Shelf, id: string) => Promise.all([tx.objectStore(shelf).delete(id), tx.objectStore('sizes').delete(sizeKey(shelf, id))]);

/** Deletes what is too old of people who use this device no more. Nobody could read it, and it is still theirs. */
async function sweep(own: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(prefix) || name === own) continue;
    const db = await open(name, () => undefined);
    const tx = db.transaction(['drafts', 'outbox', 'sizes'], 'readwrite', strict);
    for (const shelf of shelves) {
      for (const { id, at } of await tx.objectStore(shelf).getAll()) if (Date.now() - at > longestAge) await remove(tx, shelf, id);
    }
    await tx.done;
    db.close();
  }
}
