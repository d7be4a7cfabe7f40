import type { Keeper } from './keeper.js';
import { isTooSensitive, sharedAge } from './limits.js';
import { oneAndNext } from './one-and-next.js';
import type { CurrentKeeper, DraftsState } from './place.js';

/** What is typed and not yet sent, under keys. */
export interface DraftShelf {
  get(key: string): Promise<unknown>;
  earlier(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<DraftsState>;
  remove(key: string): Promise<void>;
  /** Moves aside the drafts of an earlier visit that were written anew before they could be read. */
  setAside(keeper: Keeper): Promise<void>;
  /** Writes to the device what was typed before there was a key. */
  moveIn(): Promise<void>;
  clear(): void;
}

interface Typed {
  readonly value: unknown;
  readonly at: number;
}

const draftPlace = (key: string) => `draft:${key}`;
const earlierPlace = (key: string) => `earlier:${key}`;

/** @param isShared clears the drafts when nothing was typed for a minute */
export function createDraftShelf(keeper: CurrentKeeper, now: () => number, isShared: boolean): DraftShelf {
  /** What is not on the device, or not yet. */
  const typed = new Map<string, Typed>();
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const write = oneAndNext(async (key): Promise<DraftsState> => {
    const here = typed.get(key);
    if (here === undefined) return keeper() === undefined ? 'memory' : 'kept';
    if (isTooSensitive(tierIn(here.value))) {
      await keeper()?.delete('drafts', draftPlace(key));
      return 'memory';
    }
    const kept = (await keeper()?.put('drafts', draftPlace(key), here.value, here.at)) ?? false;
    // It stays in memory where it could not be written, or where a newer one has come.
    if (kept && typed.get(key) === here) typed.delete(key);
    return kept ? 'kept' : 'memory';
  });

  function clear(): void {
    clearTimeout(clearing);
    typed.clear();
  }

  return {
    clear,
    async get(key) {
      const here = typed.get(key);
      return here === undefined ? (await keeper()?.get('drafts', draftPlace(key)))?.value : structuredClone(here.value);
    },
    async earlier(key) {
      return (await keeper()?.get('drafts', earlierPlace(key)))?.value;
    },
    set(key, value) {
      typed.set(key, { value: structuredClone(value), at: now() });
      if (isShared) {
        clearTimeout(clearing);
        clearing = setTimeout(clear, sharedAge);
      }
      return write(key);
    },
    async remove(key) {
      typed.delete(key);
      await keeper()?.delete('drafts', draftPlace(key));
      await keeper()?.delete('drafts', earlierPlace(key));
    },
    async setAside(next) {
      for (const key of typed.keys()) {
        const before = await next.get('drafts', draftPlace(key));
        if (before !== undefined) await next.put('drafts', earlierPlace(key), before.value, before.at);
      }
    },
    async moveIn() {
      await Promise.all([...typed.keys()].map(write));
    },
  };
}

const tierIn = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'tier' in value ? value.tier : undefined);
