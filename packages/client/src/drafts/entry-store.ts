import type { EntryStore, PlainEntry } from './outbox.js';
import type { CurrentKeeper } from './place.js';

export interface MovableEntryStore extends EntryStore {
  /** Writes to the device what has waited in memory for the key. */
  moveIn(): Promise<void>;
  clear(): void;
}

/** The outbox's entries: on the device where they may be there, else in memory. */
export function createEntryStore(keeper: CurrentKeeper, mayBeKept: (entry: PlainEntry) => boolean): MovableEntryStore {
  const inMemory = new Map<string, PlainEntry>();

  async function put({ id, operation, at, error }: PlainEntry): Promise<boolean> {
    const entry = { id, operation, at, error };
    inMemory.set(id, entry);
    const kept = mayBeKept(entry) && ((await keeper()?.put('outbox', id, entry, at)) ?? false);
    if (kept && inMemory.get(id) === entry) inMemory.delete(id);
    return kept;
  }

  return {
    put,
    async all() {
      const kept = ((await keeper()?.all<PlainEntry>('outbox')) ?? []).map(({ value }) => ({ ...value, kept: true }));
      const known = new Set(kept.map(({ id }) => id));
      const others = [...inMemory.values()].filter(({ id }) => !known.has(id)).map((entry) => ({ ...entry, kept: false }));
      return [...kept, ...others].sort((a, b) => a.at - b.at);
    },
    async delete(id) {
      inMemory.delete(id);
      await keeper()?.delete('outbox', id);
    },
    async moveIn() {
      for (const entry of inMemory.values()) await put(entry);
    },
    clear: () => inMemory.clear(),
  };
}
