import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client } from '../internal/client.js';
import { clientContext, type Provider } from '../internal/context.js';
import { contract, defineElement } from '../internal/define.js';
import { LmEvent } from '../internal/events.js';

/** The host's tokens were refused: the person has to sign in again. Drafts stay where they are. */
export class LmSessionExpiredEvent extends LmEvent {
  constructor() {
    super('lm-session-expired');
  }
}

/**
 * Gives the widgets inside it their client, language and colour scheme. Draws nothing itself.
 *
 * Either it makes the client, from `base-url` and a way to get tokens, or the page hands one over as `.client`. Where providers stand
 * inside each other, the nearest counts. `lang` and `dir` work as everywhere in HTML; widgets follow them.
 *
 * @tag lm-provider
 * @summary Where the widgets inside it get their data from.
 * @slot - The widgets, and anything else.
 * @event {LmSessionExpiredEvent} lm-session-expired - The host's tokens are refused; the person has to sign in again.
 */
export class LmProvider extends LitElement implements Provider {
  static readonly contract = contract;

  /** Registers the element as `lm-provider`, or under another prefix where a page carries two majors. */
  static define(options: { readonly prefix?: string; readonly registry?: CustomElementRegistry } = {}): void {
    const { prefix = 'lm', registry } = options;
    defineElement(`${prefix}-provider`, prefix === 'lm' && registry === undefined ? this : class extends this {}, registry);
  }

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host([theme='auto']) {
      color-scheme: light dark;
    }
  `;

  /** Where the server is, `/mentoring/v1` or `https://mentor.example`. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** A route of the host's own backend that answers a fresh token (text, or JSON `{ "token": … }`) to a POST with the host's cookie. */
  @property({ attribute: 'token-url' }) tokenUrl: string | undefined;

  /** A fresh token for the signed-in person, for hosts that need more than `token-url` does (a header against forgery). Never an attribute. */
  @property({ attribute: false }) token: (() => Promise<string>) | undefined;

  /** `light`, `dark`, `auto` for the device's own; left out, the page's `color-scheme` counts. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  /** `shared` for a device that several people use: what is typed is kept in memory only, and no longer than a minute. */
  @property({ reflect: true }) device: 'own' | 'shared' | undefined;

  readonly #context = new ContextProvider(this, { context: clientContext, initialValue: undefined });
  #given: Client | undefined;
  #made: Client | undefined;
  #making = 0;
  #unlisten: (() => void) | undefined;

  /** The client in use: the one given, or the one made from the attributes; undefined until it is there. */
  @property({ attribute: false, noAccessor: true })
  get client(): Client | undefined {
    return this.#given ?? this.#made;
  }
  set client(client: Client | undefined) {
    this.#given = client;
    this.#give();
    this.requestUpdate('client');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#make();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A page that moves the provider puts it back in the same breath.
    queueMicrotask(() => {
      if (!this.isConnected) this.#drop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('tokenUrl') || changed.has('token') || changed.has('client')) this.#make();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  /** Makes the client from the attributes, unless the page gave one. */
  #make(): void {
    const { baseUrl, tokenUrl } = this;
    const token = this.token ?? tokenUrl;
    this.#drop();
    if (this.#given !== undefined || !baseUrl || token === undefined) return;
    void this.#create(++this.#making, baseUrl, token);
  }

  /** @param token asks for one, or the address that gives one */
  async #create(making: number, baseUrl: string, token: string | (() => Promise<string>)): Promise<void> {
    try {
      const { createClient, fetchToken } = await import('../internal/own-client.js');
      if (making !== this.#making || !this.isConnected) return;
      this.#made = createClient({ baseUrl, token: typeof token === 'string' ? () => fetchToken(token) : token });
      this.#give();
    } catch (error) {
      console.error('LM-2004: <lm-provider> could not make its client.', error);
    }
  }

  #drop(): void {
    this.#making++;
    this.#made?.close();
    this.#made = undefined;
    this.#give();
  }

  #give(): void {
    const { client } = this;
    if (this.#context.value === client) return;
    this.#unlisten?.();
    this.#unlisten = client?.on('session-expired', () => void this.dispatchEvent(new LmSessionExpiredEvent()));
    this.#context.setValue(client);
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-session-expired': LmSessionExpiredEvent;
  }
}
