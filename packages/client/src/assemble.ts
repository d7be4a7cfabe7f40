import { uuidv7 } from '@learning-mentor/core/record';
import { camelCase } from './camel-case.js';
import { createEvents, type Events } from './events.js';
import type { Checks } from './checks.js';
import { createSend, type Fetch } from './http.js';
import { kindMethods } from './kind-methods.js';
import { schoolMethods } from './school-methods.js';
import { createTokenSource, type TokenCallback } from './token-source.js';
import type { AnyKinds, Client } from './types.js';

/** How a client reaches its server. */
export interface Reach {
  /** Where the server is mounted, `https://mentor.example` or `/mentoring` on the page's own origin; with or without `/v1`. */
  readonly baseUrl: string | URL;
  /** Asks the host's backend who this person is; called when a token is needed and shortly before one expires. */
  readonly token: TokenCallback;
  readonly fetch?: Fetch;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Puts a client together from the kinds it knows and what answers are held against. */
export function assemble<const Kinds extends AnyKinds>(options: Reach & { readonly kinds: Kinds; readonly checks: Checks }): Client<Kinds> {
  const { token, clock = () => Date.now(), fetch = (request) => globalThis.fetch(request) } = options;
  const { kinds, checks } = options;
  const url = addresses(String(options.baseUrl));
  const newId = () => uuidv7(clock(), crypto.getRandomValues(new Uint8Array(10)));

  const tokens = createTokenSource(token, clock, () => events.signedOut());
  const events: Events = createEvents({ url: () => url(['events']), fetch, tokens, checks });
  const send = createSend({ url, fetch, tokens, checks, onExpired: events.onExpired, onAccepted: events.onAccepted });

  const client = {
    ...schoolMethods(kinds, send, checks),
    kinds,
    newId,
    on: events.on,
    close: events.close,
    get connection() {
      return events.connection;
    },
    signOut() {
      tokens.reset();
      events.signedOut();
    },
  };
  for (const kind of kinds) {
    const name = camelCase(kind.plural);
    if (name in client) throw new TypeError(`The client already has something called '${name}': the plural of the kind '${kind.kind}' is taken.`);
    Object.defineProperty(client, name, { value: kindMethods(kind, send, newId, checks), enumerable: true });
  }
  return client as unknown as Client<Kinds>;
}

/** Addresses below the server's. A relative one is resolved when it is first asked for, so that a page may be rendered on a server. */
function addresses(baseUrl: string): (path: readonly string[]) => URL {
  const root = `${baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/`;
  return (path) => new URL(root + path.map(encodeURIComponent).join('/'), globalThis.document?.baseURI);
}
