import type { Problem } from '@learning-mentor/core/contract';
import { EventEmitter } from 'eventemitter3';
import { isApiError, type ErrorCode } from '../api-error.js';
import { listen } from '../listen.js';
import type { AnyKinds, AnyRecord, Client } from '../types.js';
import { DraftsError } from './drafts-error.js';
import { longestAge, mostBytes, mostEntries, warnEvery } from './limits.js';
import { oneAndNext } from './one-and-next.js';
import { isNobodyThere, isPassing, plain, sendOperation, type Operation, type PlainOperation } from './operation.js';

/** A write on its way to the server. */
export interface OutboxEntry<Kinds extends AnyKinds = AnyKinds> {
  readonly id: string;
  readonly operation: Operation<Kinds>;
  /** The id of the record that is written. Writes to one record are sent in their order; those to others may overtake. */
  readonly record: string;
  /** When it was added, in milliseconds since 1970. */
  readonly at: number;
  /** `refused` entries, and those to the same record after them, wait until the refused one is removed. */
  readonly state: 'waiting' | 'refused';
  /** Why it was refused. */
  readonly error?: { readonly code: ErrorCode; readonly problem?: Problem | undefined } | undefined;
  /** It would survive a reload. */
  readonly kept: boolean;
}

/** What listeners are given. */
export interface OutboxEvents<Kinds extends AnyKinds = AnyKinds> {
  /** The server has it; the record as it is now. */
  readonly sent: { readonly entry: OutboxEntry<Kinds>; readonly record: AnyRecord<Kinds> };
  /** The server does not take it. */
  readonly refused: OutboxEntry<Kinds>;
  /** Something was added, sent, refused or removed, in this window or another. */
  readonly changed: undefined;
  /** Once a day while something has waited for longer than a day. */
  readonly overdue: { readonly entries: readonly OutboxEntry<Kinds>[] };
  /** Not sent within seven days, and gone. */
  readonly expired: OutboxEntry<Kinds>;
}

/** Writes that wait for the network, sent by one window at a time. */
export interface Outbox<Kinds extends AnyKinds = AnyKinds> {
  /**
   * Takes a write and sends it as soon as it can.
   *
   * @throws {DraftsError} `full` at 500 entries or 5 MB, `closed` after sign-out
   */
  add(operation: Operation<Kinds>): Promise<OutboxEntry<Kinds>>;
  /** What is not sent yet, the oldest first. */
  pending(): Promise<OutboxEntry<Kinds>[]>;
  /** Takes an entry out without sending it. */
  remove(id: string): Promise<void>;
  /** Sends what it can now, and says how much is left. */
  flush(): Promise<{ readonly sent: number; readonly waiting: number; readonly refused: number }>;
  on<Name extends keyof OutboxEvents<Kinds>>(name: Name, listener: (event: OutboxEvents<Kinds>[Name]) => void): () => void;
}

/** An entry as it is stored. */
export interface PlainEntry {
  readonly id: string;
  readonly operation: PlainOperation;
  readonly at: number;
  readonly error?: OutboxEntry['error'];
}

interface HeldEntry extends PlainEntry {
  readonly kept: boolean;
}

/** Where entries are: on the device, or in memory as long as nothing can be kept. */
export interface EntryStore {
  all(): Promise<HeldEntry[]>;
  /** @returns whether it would survive a reload */
  put(entry: PlainEntry): Promise<boolean>;
  delete(id: string): Promise<void>;
}

export interface OutboxOptions {
  readonly client: Client<AnyKinds>;
  readonly entries: EntryStore;
  readonly now: () => number;
  /** Runs one sender at a time, in all windows of this person. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Tells the other windows. */
  readonly tell: () => void;
}

const shortestWait = 2000;
const longestWait = 60_000;

export interface RunningOutbox extends Outbox {
  /** Something changed in another window, or a key came. */
  changed(): void;
  close(): void;
}

export function createOutbox({ client, entries, now, alone, tell }: OutboxOptions): RunningOutbox {
  const emitter = new EventEmitter();
  let closed = false;
  let lastAt = 0;
  let lastWarning = -Infinity;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    emitter.emit('changed');
    tell();
  };
  const open = () => {
    if (closed) throw new DraftsError('closed');
  };

  /** Sends what can be sent; ends early where nobody is there to take it. */
  async function sendAll(): Promise<number> {
    const blocked = new Set<string>();
    const waiting = await entries.all();
    let sent = 0;
    for (const [index, entry] of waiting.entries()) {
      if (closed) break;
      const { record } = entry.operation;
      if (blocked.has(record.id)) continue;
      if (entry.error !== undefined) {
        blocked.add(record.id);
        continue;
      }
      try {
        const written = await sendOperation(client, entry.operation);
        await entries.delete(entry.id);
        sent++;
        await handOn(written.etag, waiting, index);
        emitter.emit('sent', { entry: shown(entry), record: written as unknown as AnyRecord<AnyKinds> });
        changed();
      } catch (error) {
        blocked.add(record.id);
        if (!isPassing(error)) await refuse(entry, error);
        else if (isNobodyThere(error)) break;
      }
    }
    return sent;
  }

  /** What was written after a write to the same record was written with it in mind: it goes on from the version that came of it. */
  async function handOn(etag: string, waiting: HeldEntry[], from: number): Promise<void> {
    const { id } = waiting[from]!.operation.record;
    const next = waiting.findIndex((entry, index) => index > from && entry.operation.record.id === id);
    if (next < 0) return;
    const entry = waiting[next]!;
    const operation = { ...entry.operation, record: { ...entry.operation.record, etag } };
    waiting[next] = { ...entry, operation };
    await entries.put({ ...entry, operation });
  }

  async function refuse(entry: HeldEntry, error: unknown): Promise<void> {
    const why = isApiError(error) ? { code: error.code, problem: error.problem } : { code: 'internal' as const };
    const refused = { ...entry, error: why };
    const kept = await entries.put(refused);
    emitter.emit('refused', shown({ ...refused, kept }));
    changed();
  }

  /** Forgets what has waited too long, and says so of what has waited long. */
  async function review(): Promise<HeldEntry[]> {
    const left: HeldEntry[] = [];
    for (const entry of await entries.all()) {
      if (now() - entry.at <= longestAge) {
        left.push(entry);
        continue;
      }
      await entries.delete(entry.id);
      emitter.emit('expired', shown(entry));
      changed();
    }
    const overdue = left.filter((entry) => now() - entry.at > warnEvery);
    if (overdue.length > 0 && now() - lastWarning >= warnEvery) {
      lastWarning = now();
      emitter.emit('overdue', { entries: overdue.map(shown) });
    }
    return left;
  }

  async function flushNow(): Promise<{ sent: number; waiting: number; refused: number }> {
    clearTimeout(timer);
    const sent = await alone(sendAll);
    const left = closed ? [] : await review();
    const refused = left.filter((entry) => entry.error !== undefined).length;
    const waiting = left.length - refused;
    failures = sent > 0 || waiting === 0 ? 0 : failures + 1;
    // What waits behind a refused entry waits for a person.
    if (waiting > 0 && !closed) timer = setTimeout(inBackground, Math.min(longestWait, shortestWait * 2 ** failures) * (0.5 + Math.random() / 2));
    return { sent, waiting, refused };
  }

  const oneFlush = oneAndNext(flushNow);
  const flush = () => oneFlush('');

  /** What goes wrong in the background is seen in `pending()`, and tried again. */
  function inBackground(): void {
    flush().catch(() => undefined);
  }
  globalThis.addEventListener?.('online', inBackground);
  inBackground();

  return {
    async add(given) {
      open();
      const operation = plain(given, client.kinds, client.newId);
      const waiting = await entries.all();
      const bytes = JSON.stringify([waiting, operation]).length;
      if (waiting.length >= mostEntries || bytes > mostBytes) throw new DraftsError('full');
      // The order of the entries is the order of their times, also of those of one millisecond.
      lastAt = Math.max(now(), lastAt + 1);
      const entry = { id: client.newId(), operation, at: lastAt };
      const kept = await entries.put(entry);
      changed();
      inBackground();
      return shown({ ...entry, kept });
    },
    async pending() {
      return (await entries.all()).map(shown);
    },
    async remove(id) {
      await entries.delete(id);
      changed();
      inBackground();
    },
    flush,
    on: (name, listener) => listen(emitter, name, listener),
    changed() {
      emitter.emit('changed');
      inBackground();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', inBackground);
      emitter.removeAllListeners();
    },
  };
}

const shown = ({ operation, ...entry }: HeldEntry): OutboxEntry => ({
  ...entry,
  operation: operation as unknown as Operation<AnyKinds>,
  record: operation.record.id,
  state: entry.error === undefined ? 'waiting' : 'refused',
});
