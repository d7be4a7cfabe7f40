import type { DraftStore, Shelf, StoredEntry } from './storage.js';
import type { Vault } from './vault.js';

/** Keeps values on the device, sealed. */
export interface Keeper {
  readonly deviceId: string;
  get<Value>(shelf: Shelf, id: string): Promise<{ readonly value: Value; readonly at: number } | undefined>;
  all<Value>(shelf: Shelf): Promise<{ readonly value: Value; readonly at: number }[]>;
  /** @returns false where the device has no room */
  put(shelf: Shelf, id: string, value: unknown, at: number): Promise<boolean>;
  delete(shelf: Shelf, id: string): Promise<void>;
  /** Deletes what is older. */
  expire(before: number): Promise<void>;
  /** Runs one such work at a time, in all windows of this person. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Tells this person's other windows that the outbox has changed. */
  tell(): void;
  close(): void;
  destroy(): Promise<void>;
}

export interface KeeperOptions {
  readonly store: DraftStore;
  readonly vault: Vault;
  readonly deviceId: string;
  /** The same in all windows of this person. */
  readonly name: string;
  readonly onTold: () => void;
}

export function createKeeper({ store, vault, deviceId, name, onTold }: KeeperOptions): Keeper {
  const channel = globalThis.BroadcastChannel === undefined ? undefined : new BroadcastChannel(name);
  channel?.addEventListener('message', onTold);
  const inOrder = createQueues();
  const place = (shelf: Shelf, id: string) => `${shelf}/${id}`;

  async function opened<Value>(shelf: Shelf, entry: StoredEntry): Promise<{ value: Value; at: number } | undefined> {
    const value = await vault.open(place(shelf, entry.id), entry);
    if (value !== undefined) return { value: value as Value, at: entry.at };
    // Sealed with a key that the server has given up: nobody will read it again.
    await store.delete(shelf, entry.id);
    return undefined;
  }

  return {
    deviceId,
    async get<Value>(shelf: Shelf, id: string) {
      const entry = await store.get(shelf, id);
      return entry && opened<Value>(shelf, entry);
    },
    async all<Value>(shelf: Shelf) {
      const entries = await Promise.all((await store.all(shelf)).map((entry) => opened<Value>(shelf, entry)));
      return entries.filter((entry) => entry !== undefined);
    },
    put: (shelf, id, value, at) =>
      inOrder(place(shelf, id), async () => {
        try {
          const sealed = await vault.seal(place(shelf, id), value);
          await store.put(shelf, { id, at, bytes: sealed.data.byteLength, ...sealed });
          return true;
        } catch {
          // Full, by our limits or the browser's. What stands there is older than what the caller now has in memory.
          await store.delete(shelf, id).catch(() => undefined);
          return false;
        }
      }),
    delete: (shelf, id) => inOrder(place(shelf, id), () => store.delete(shelf, id)),
    async expire(before) {
      const old = (await store.all('drafts')).filter((entry) => entry.at < before);
      await Promise.all(old.map((entry) => store.delete('drafts', entry.id)));
    },
    alone: (work) => (globalThis.navigator?.locks === undefined ? inOrder('outbox', work) : navigator.locks.request(name, work)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is heard in its own origin only
    tell: () => channel?.postMessage('outbox'),
    close() {
      channel?.close();
      store.close();
    },
    async destroy() {
      channel?.close();
      await store.destroy();
    },
  };
}

/** Runs work of one name one after the other. */
function createQueues(): <Result>(name: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const done = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(name, done);
    const tidy = () => {
      if (last.get(name) === done) last.delete(name);
    };
    done.then(tidy, tidy);
    return done;
  };
}
