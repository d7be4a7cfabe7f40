import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from './client.js';

type Host = ReactiveControllerHost & { readonly school: Client | undefined };
/** What the client can tell of: `goal.rated`, `record` for every record, `reset`, … */
export type Happening = Parameters<Client['on']>[0];
/** What an event brings, as far as widgets need it. `reset` brings nothing. */
export interface Told {
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly pupil?: string | undefined;
}

/** Hears what the client tells of, on this device or any other, for as long as the host is on the page. */
export class Live implements ReactiveController {
  readonly #host: Host;
  readonly #names: readonly Happening[];
  readonly #hear: (told: Told, name: Happening) => void;
  #client: Client | undefined;
  #stops: (() => void)[] = [];

  constructor(host: Host, names: readonly Happening[], hear: (told: Told, name: Happening) => void) {
    this.#host = host;
    this.#names = names;
    this.#hear = hear;
    host.addController(this);
  }

  hostUpdate(): void {
    const client = this.#host.school;
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    if (client !== undefined) this.#stops = this.#names.map((name) => client.on(name, (told) => this.#hear((told ?? {}) as Told, name)));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#client = undefined;
  }
}
