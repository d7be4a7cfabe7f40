import { DraftsError, type DraftStorage, type StoredEntry } from '@learning-mentor/client/drafts';

/** A device of which everything that stands on it can be read, like a thief would. */
export interface TestDevice {
  readonly storage: DraftStorage;
  readonly entries: Map<string, StoredEntry>;
  /** Takes the store away, as a browser does when another window deletes it. */
  lose(): void;
  /** Copies what is on the device, as a thief would; answers the function that puts it back. */
  copy(): () => void;
  full: boolean;
}

export function createTestDevice(): TestDevice {
  const entries = new Map<string, StoredEntry>();
  const ids = new Map<string, string>();
  let lost: () => void = () => undefined;
  const device: TestDevice = {
    entries,
    full: false,
    lose: () => lost(),
    copy() {
      const [entriesThen, idsThen] = [[...entries], [...ids]];
      return () => {
        for (const [key, entry] of entriesThen) entries.set(key, entry);
        for (const [name, id] of idsThen) ids.set(name, id);
      };
    },
    storage: (name, onLost) => {
      lost = onLost;
      const at = (shelf: string, id: string) => `${name}/${shelf}/${id}`;
      return Promise.resolve({
        device: (fresh) => Promise.resolve(ids.get(name) ?? (ids.set(name, fresh), fresh)),
        get: (shelf, id) => Promise.resolve(entries.get(at(shelf, id))),
        all: (shelf) => Promise.resolve([...entries].filter(([key]) => key.startsWith(at(shelf, ''))).map(([, entry]) => entry).sort((a, b) => a.at - b.at)),
        put: (shelf, entry) => (device.full ? Promise.reject(new DraftsError('full')) : Promise.resolve(void entries.set(at(shelf, entry.id), entry))),
        delete: (shelf, id) => Promise.resolve(void entries.delete(at(shelf, id))),
        close: () => undefined,
        destroy: () => {
          for (const key of entries.keys()) if (key.startsWith(name)) entries.delete(key);
          ids.delete(name);
          return Promise.resolve();
        },
      });
    },
  };
  return device;
}

/** Everything on a device as text. */
export const readAll = (device: TestDevice): string =>
  [...device.entries].map(([key, { iv, data }]) => [key, Buffer.from(iv).toString('latin1'), Buffer.from(data).toString('latin1')].join()).join();
