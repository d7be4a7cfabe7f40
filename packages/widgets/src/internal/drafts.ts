import type { Drafts } from '@learning-mentor/client/drafts';
import type { Kinds } from '@learning-mentor/core/record';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from './client.js';

type Device = 'own' | 'shared';
type Host = ReactiveControllerHost & HTMLElement & { readonly school: Client | undefined };

/** One store of drafts for a client, shared by all widgets of the page. */
const opened = new WeakMap<Client, Promise<Drafts<Kinds>>>();

function draftsOf(client: Client, device: Device): Promise<Drafts<Kinds>> {
  const known = opened.get(client);
  if (known !== undefined) return known;
  const drafts = import('@learning-mentor/client/drafts').then(({ openDrafts }) => openDrafts<Kinds>(client, { device }));
  opened.set(client, drafts);
  drafts.catch(() => opened.delete(client));
  return drafts;
}

/** How long after the last key what was typed is written down, and the longest that it may take while somebody types on, in milliseconds. */
const pause = 300;
const longest = 800;

/**
 * Keeps what is typed into a form, so that nothing is lost on error, reload or token expiry.
 *
 * `begin()` says which draft it is; `write()` is called at every change, `clear()` after it was saved.
 */
export class DraftController<Value> implements ReactiveController {
  /** Whether what is typed would survive a reload; undefined until something was written. */
  state: 'memory' | 'kept' | undefined;
  /** When it was last written down. */
  at: Date | undefined;
  /** A draft of an earlier visit that turned up after the person had begun to type. */
  earlier: Value | undefined;

  readonly #host: Host;
  readonly #found: (value: Value) => void;
  #key: string | undefined;
  #client: Client | undefined;
  #device: Device = 'own';
  /** Something was written since the draft was turned to, or cleared. */
  #typed = false;
  #cleared = 0;
  #waiting: { readonly value: Value; readonly since: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unlisten: (() => void) | undefined;

  /** @param found called with a draft of an earlier visit, if nothing has been typed yet */
  constructor(host: Host, found: (value: Value) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
  }

  /** Turns to a draft, or with no key to none, and looks whether there is one from before. */
  begin(client: Client | undefined, key: string | undefined, device: Device = 'own'): void {
    if (client === this.#client && key === this.#key) return;
    void this.flush();
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#client = client;
    this.#key = key;
    this.#device = device;
    this.state = undefined;
    this.at = undefined;
    this.earlier = undefined;
    this.#typed = false;
    if (client !== undefined && key !== undefined) void this.#look(client, key);
  }

  /** Writes the value down soon. */
  write(value: Value): void {
    this.#typed = true;
    this.#waiting = { value, since: this.#waiting?.since ?? Date.now() };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(pause, this.#waiting.since + longest - Date.now())));
  }

  /** Writes down now what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    const [client, key, cleared] = [this.#client, this.#key, this.#cleared];
    this.#waiting = undefined;
    if (waiting === undefined || client === undefined || key === undefined) return;
    const state = await this.#attempt(client, (drafts) => drafts.set(key, waiting.value));
    // What was saved while this was being written is no draft any more.
    if (key !== this.#key || cleared !== this.#cleared) return;
    this.state = state ?? 'memory';
    this.at = new Date();
    this.#host.requestUpdate();
  }

  /** Forgets the draft: it has been saved, or is not wanted. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    this.#cleared++;
    this.#typed = false;
    this.#waiting = undefined;
    this.earlier = undefined;
    this.state = undefined;
    this.at = undefined;
    const [client, key] = [this.#client, this.#key];
    if (client !== undefined && key !== undefined) await this.#attempt(client, (drafts) => drafts.remove(key));
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    void this.flush();
  }

  #leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.flush();
  };

  async #look(client: Client, key: string): Promise<void> {
    // In one breath: what is typed while the drafts are opening would otherwise be taken for that of an earlier visit.
    const looked = await this.#attempt(client, async (all) => ({ drafts: all, before: await all.get<Value>(key) }));
    if (looked === undefined || key !== this.#key) return;
    const { drafts, before } = looked;
    // The key to what was kept here may come later than the first letter.
    this.#unlisten = drafts.on('state', () => void this.#lookAgain(drafts, key));
    if (before === undefined) return;
    if (!this.#typed) this.#found(before);
    else this.earlier = before;
    this.#host.requestUpdate();
  }

  async #lookAgain(drafts: Drafts<Kinds>, key: string): Promise<void> {
    if (drafts.state !== 'kept') return;
    const typed = this.#typed;
    const before = await (typed ? drafts.earlier<Value>(key) : drafts.get<Value>(key)).catch(() => undefined);
    if (key !== this.#key) return;
    if (typed) this.earlier = before;
    else if (before !== undefined) this.#found(before);
    if (this.at !== undefined) this.state = 'kept';
    this.#host.requestUpdate();
  }

  /** Undefined where it failed: the form itself still holds everything. After a sign-out the store is opened anew. */
  async #attempt<Result>(client: Client, work: (drafts: Drafts<Kinds>) => Promise<Result>): Promise<Result | undefined> {
    for (const last of [false, true]) {
      try {
        return await work(await draftsOf(client, this.#device));
      } catch (error) {
        if (last || (error as { code?: unknown }).code !== 'closed') return undefined;
        opened.delete(client);
      }
    }
    return undefined;
  }
}
