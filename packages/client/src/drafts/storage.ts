import type { Sealed } from './vault.js';

/** What a device stores: sealed, besides which thing it is, since when (milliseconds since 1970) and its size. */
export interface StoredEntry extends Sealed {
  readonly id: string;
  readonly at: number;
  readonly bytes: number;
}

export type Shelf = 'drafts' | 'outbox';

/** The store of one person at one school on one device. */
export interface DraftStore {
  /** The id of this device for this person; the one given, where it had none. */
  device(fresh: string): Promise<string>;
  get(shelf: Shelf, id: string): Promise<StoredEntry | undefined>;
  /** All of a shelf, the oldest first. */
  all(shelf: Shelf): Promise<StoredEntry[]>;
  /**
   * Resolves when it would survive a power cut.
   *
   * @throws {DraftsError} `full`
   */
  put(shelf: Shelf, entry: StoredEntry): Promise<void>;
  delete(shelf: Shelf, id: string): Promise<void>;
  close(): void;
  /** Deletes everything, the device's id too. */
  destroy(): Promise<void>;
}

/**
 * Opens a store.
 *
 * @param name of the person's store, the same at every visit
 * @param onLost called when the store was taken away: deleted in another window, or closed by the browser
 */
export type DraftStorage = (name: string, onLost: () => void) => Promise<DraftStore>;
