import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from './client.js';
import { clientContext } from './context.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly provider?: string | undefined };

/**
 * Finds the client: from the nearest provider around the host, or from the one whose id the host names.
 *
 * A provider that is defined or put on the page later announces itself by `context-provider`; every such call is answered by asking
 * again, since the new one may be nearer than the one known.
 */
export class ClientController implements ReactiveController {
  client: Client | undefined;
  readonly #host: Host;
  #end: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#hear);
    this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#hear);
    this.#end?.();
    this.#end = undefined;
  }

  /** Asks anew, after the host was moved or names another provider. */
  ask(): void {
    this.#end?.();
    this.#end = undefined;
    const from = this.#named() ?? this.#host;
    from.dispatchEvent(new ContextEvent(clientContext, this.#host, this.#take, true));
  }

  /** A widget in a portal (a dialog at the end of the page) is not inside its provider, but can name it. */
  #named(): Element | undefined {
    const id = this.#host.provider;
    if (!id) return undefined;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById?.(id) ?? document.getElementById(id) ?? undefined;
  }

  #take = (client: Client | undefined, end?: () => void): void => {
    // A provider that is no longer ours may still call.
    if (this.#end !== undefined && end !== this.#end) this.#end();
    this.#end = end;
    if (client === this.client) return;
    this.client = client;
    this.#host.requestUpdate();
  };

  #hear = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context !== clientContext) return;
    // The provider answers as soon as it has finished connecting.
    queueMicrotask(() => this.#host.isConnected && this.ask());
  };
}
