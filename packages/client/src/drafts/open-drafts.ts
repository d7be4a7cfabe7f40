import { EventEmitter } from 'eventemitter3';
import { bytesOf } from '../base64url.js';
import { listen } from '../listen.js';
import { pause } from '../pause.js';
import type { AnyKinds, Client } from '../types.js';
import { createDraftShelf } from './draft-shelf.js';
import { DraftsError } from './drafts-error.js';
import { createEntryStore } from './entry-store.js';
import { indexedDb } from './indexed-db.js';
import { createKeeper, type Keeper } from './keeper.js';
import { isTooSensitive, longestAge } from './limits.js';
import { tierOf } from './operation.js';
import { createOutbox, type Outbox } from './outbox.js';
import type { DraftsState } from './place.js';
import type { DraftStorage } from './storage.js';
import { createVault } from './vault.js';

export interface DraftsOptions {
  /**
   * Whose device it is. On a person's `own`, drafts are kept over a reload, encrypted. On a `shared` one they are in memory only, and
   * gone after a minute without a change or when the page is left.
   */
  readonly device?: 'own' | 'shared';
  /** Where to keep them; the browser's IndexedDB unless told. */
  readonly storage?: DraftStorage;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** What a person has typed and not yet sent, and the writes that wait for the network. */
export interface Drafts<Kinds extends AnyKinds = AnyKinds> {
  readonly state: DraftsState;
  /** The draft under a key of your choice, `session/<pupil id>`. Keys are not encrypted: put ids in them and no names. */
  get<Value = unknown>(key: string): Promise<Value | undefined>;
  /** A draft of an earlier visit that could not be read when this one began and was written anew since. Offer it, then `remove` it. */
  earlier<Value = unknown>(key: string): Promise<Value | undefined>;
  /**
   * Replaces the draft, and says whether it would survive a reload. What carries a `tier` of T3 or above is never written to the device.
   *
   * @throws {DraftsError} `closed` after sign-out
   */
  set(key: string, value: unknown): Promise<DraftsState>;
  /** Forgets the draft and an earlier one. */
  remove(key: string): Promise<void>;
  on(name: 'state', listener: (state: DraftsState) => void): () => void;
  readonly outbox: Outbox<Kinds>;
  /** Lets go of key and memory. What was kept stays on the device, unreadable until the next sign-in. */
  close(): void;
  /**
   * For a sign-out: sends what waits, then deletes everything here and the key at the server. Where something could not be sent nothing
   * is deleted, unless told: ask the person first.
   *
   * @throws {DraftsError} `closed` after sign-out
   * @throws {ApiError} where the key could not be deleted at the server; here everything is gone all the same
   */
  forget(options?: { readonly evenUnsent?: boolean }): Promise<{ readonly forgotten: boolean; readonly unsent: number }>;
}

/** A page is left, or brought back as it was to whoever is next at a shared device. */
const leaving = ['pagehide', 'pageshow'];

/** How long opening waits for the key before it goes on without, and when it asks again, in milliseconds. */
const patience = 2000;
const shortestWait = 5000;
const longestWait = 60_000;

/**
 * Opens the drafts of the person who is signed in. They are encrypted with a key that the server holds for this person on this device,
 * and that is here only in memory: a stolen device gives nothing away, and a person whose access ends cannot open them.
 */
export async function openDrafts<const Kinds extends AnyKinds>(client: Client<Kinds>, options: DraftsOptions = {}): Promise<Drafts<Kinds>> {
  const { device = 'own', clock = () => Date.now() } = options;
  const storage = device === 'shared' ? undefined : (options.storage ?? (globalThis.indexedDB === undefined ? undefined : indexedDb));
  const emitter = new EventEmitter();
  const closing = new AbortController();
  let keeper: Keeper | undefined;

  const shelf = createDraftShelf(() => keeper, clock, device === 'shared');
  const entries = createEntryStore(() => keeper, ({ operation }) => !isTooSensitive(tierOf(operation, client.kinds)));
  const outbox = createOutbox({
    client: client as unknown as Client<AnyKinds>,
    entries,
    now: clock,
    alone: (work) => (keeper === undefined ? work() : keeper.alone(work)),
    tell: () => keeper?.tell(),
  });

  function become(next: Keeper | undefined): void {
    keeper?.close();
    keeper = next;
    emitter.emit('state', next === undefined ? 'memory' : 'kept');
    Promise.all([shelf.moveIn(), entries.moveIn()]).then(outbox.changed, () => undefined);
  }

  async function keepConnecting(open: DraftStorage): Promise<void> {
    const { signal } = closing;
    const onLost = () => {
      if (!signal.aborted) become(undefined);
    };
    for (let failures = 0; !signal.aborted; failures++) {
      let next: Keeper | undefined;
      try {
        next = await connect(client, open, signal, { onLost, onTold: outbox.changed });
        await next.expire(clock() - longestAge);
        await shelf.setAside(next);
        signal.throwIfAborted();
        become(next);
        return;
      } catch {
        // No network, nobody signed in, or a browser that keeps nothing: all of it may pass.
        next?.close();
        await pause(Math.min(longestWait, shortestWait * 2 ** failures), signal);
      }
    }
  }

  const onLeaving = (event: Event) => {
    if (event.type === 'pagehide' || (event as PageTransitionEvent).persisted) shelf.clear();
  };

  function close(): void {
    closing.abort();
    stopHearing();
    for (const name of leaving) globalThis.removeEventListener?.(name, onLeaving);
    outbox.close();
    keeper?.close();
    keeper = undefined;
    shelf.clear();
    entries.clear();
    emitter.removeAllListeners();
  }
  const stopHearing = client.on('signed-out', close);
  if (device === 'shared') for (const name of leaving) globalThis.addEventListener?.(name, onLeaving);
  const mustBeOpen = () => {
    if (closing.signal.aborted) throw new DraftsError('closed');
  };

  if (storage !== undefined) await Promise.race([keepConnecting(storage), pause(patience, closing.signal)]);
  const drafts: Drafts = {
    get state() {
      return keeper === undefined ? 'memory' : 'kept';
    },
    get: shelf.get as Drafts['get'],
    earlier: shelf.earlier as Drafts['earlier'],
    async set(key, value) {
      mustBeOpen();
      return shelf.set(key, value);
    },
    remove: shelf.remove,
    on: (name, listener) => listen(emitter, name, listener),
    outbox,
    close,
    async forget({ evenUnsent = false } = {}) {
      mustBeOpen();
      const { waiting, refused } = await outbox.flush();
      const unsent = waiting + refused;
      if (unsent > 0 && !evenUnsent) return { forgotten: false, unsent };
      const last = keeper;
      await last?.destroy().finally(close);
      close();
      if (last !== undefined) await client.devices.forget(last.deviceId);
      return { forgotten: true, unsent };
    },
  };
  return drafts as unknown as Drafts<Kinds>;
}

/** Asks who this is and for their key, and opens what they have on this device. */
async function connect(
  client: Pick<Client<AnyKinds>, 'me' | 'devices'>,
  open: DraftStorage,
  signal: AbortSignal,
  { onLost, onTold }: { readonly onLost: () => void; readonly onTold: () => void },
): Promise<Keeper> {
  const { person, school } = await client.me({ signal });
  const name = `${school.id}:${person.id}`;
  const store = await open(name, onLost);
  try {
    const deviceId = await store.device(crypto.randomUUID());
    const { key } = await client.devices.key(deviceId, { signal });
    return createKeeper({ store, vault: await createVault(bytesOf(key), school.id), deviceId, name: `learning-mentor:${name}`, onTold });
  } catch (error) {
    store.close();
    throw error;
  }
}
