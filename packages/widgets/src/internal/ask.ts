import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from './client.js';

type Host = ReactiveControllerHost & { readonly school: Client | undefined };

/**
 * Asks the client for what a widget shows, and asks again when what it depends on changes.
 *
 * - `value` is the answer to the present question; that to another question (another pupil, another client) is not kept.
 * - While it asks again for the same, the old answer stays.
 * - `error` is why the last attempt failed; with a `value` beside it, the value is out of date.
 */
export class Ask<Value, Args extends readonly unknown[] = []> implements ReactiveController {
  value: Value | undefined;
  error: unknown;
  /** Called with each answer, and with the one before it, before the host draws. */
  readonly #heard: ((value: Value, before: Value | undefined) => void) | undefined;
  readonly #host: Host;
  readonly #args: () => Args | undefined;
  readonly #ask: (client: Client, args: Args, signal: AbortSignal) => Promise<Value>;
  #asked: readonly unknown[] | undefined;
  #running: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param args what the question depends on besides the client; undefined while it cannot be asked
   * @param ask the question
   */
  constructor(
    host: Host,
    options: {
      readonly args?: () => Args | undefined;
      readonly ask: (client: Client, args: Args, signal: AbortSignal) => Promise<Value>;
      readonly heard?: (value: Value, before: Value | undefined) => void;
    },
  ) {
    this.#host = host;
    this.#args = options.args ?? (() => [] as unknown as Args);
    this.#ask = options.ask;
    this.#heard = options.heard;
    host.addController(this);
  }

  /** It is being asked at the moment. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  hostUpdate(): void {
    const client = this.#host.school;
    const args = client === undefined ? undefined : this.#args();
    const question = args === undefined ? undefined : [client, ...args];
    if (same(question, this.#asked)) return;
    this.#asked = question;
    this.value = undefined;
    this.error = undefined;
    this.#stop();
    if (question !== undefined) void this.#run();
  }

  /** Back on the page, perhaps elsewhere: what was known may be old. */
  hostConnected(): void {
    this.reload();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Asks again now. */
  reload(): void {
    if (this.#asked !== undefined) void this.#run();
    this.#host.requestUpdate();
  }

  /** Asks again soon. Several calls in a moment (one save causes several events) become one question. */
  refresh(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.reload(), 120);
  }

  #stop(): void {
    clearTimeout(this.#again);
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(): Promise<void> {
    this.#stop();
    const running = (this.#running = new AbortController());
    const [client, ...args] = this.#asked as unknown as [Client, ...Args];
    try {
      const value = await this.#ask(client, args as unknown as Args, running.signal);
      if (running !== this.#running) return;
      const before = this.value;
      this.value = value;
      this.error = undefined;
      this.#heard?.(value, before);
    } catch (error) {
      if (running !== this.#running) return;
      this.error = error;
    }
    this.#running = undefined;
    this.#host.requestUpdate();
  }
}

const same = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((item, index) => Object.is(item, b[index])));
