import type { Fetch } from '@learning-mentor/client';
import type { CaseloadAnswer, Me } from '@learning-mentor/core/contract';
import type { Client } from '../internal/client.js';
import { addressOf } from './address.js';
import type { MoodleConfig } from './config.js';

type Told = (event: never) => void;
type Signalled = { readonly signal?: AbortSignal | undefined };

/** These come from the client itself; all others need the stream. */
const withoutStream = ['session-expired', 'signed-out'];
/** How long an early answer is kept for whoever asks, in milliseconds. */
const patience = 10_000;
/** How long a stream that was refused is let alone, in milliseconds. */
const pause = 30_000;

/** The client of a page, and what a page does with it before its widgets are there. */
export interface PageClient {
  readonly client: Client;
  /** Asks what a widget is going to ask, `caseload`, while the widget's code is still on its way. Whoever asks it next is given the answer, once. */
  ask(question: string): void;
  /** Makes it a whole client, of which the code is fetched now. A page that only shows a caseload never needs it. */
  complete(): Promise<Client>;
}

/**
 * The client of a Moodle page, which at first can do what a caseload needs and no more: ask who is there and for the caseload, and hear what
 * the server tells. The browser does both by itself, since its cookie says who asks. Whatever is refused or fails is asked again by the whole client,
 * which knows repeats and reasons.
 *
 * @param load fetches the whole client, which asks through the `fetch` it is given
 */
export function createPageClient(config: MoodleConfig, load: (fetch: Fetch) => Promise<Client>): PageClient {
  /** Answers by address. */
  const early = new Map<string, Promise<Response>>();
  const listeners = new Map<string, Set<Told>>();
  let whole: Promise<Client> | undefined;
  let stream: EventSource | undefined;

  const take = (address: string): Promise<Response> | undefined => {
    const answer = early.get(address);
    early.delete(address);
    return answer;
  };
  const asking: Fetch = async (request) => (request.method === 'GET' ? take(request.url) : undefined) ?? fetch(request);

  /** The answer, or undefined where it was refused, did not come or is none: a captive portal's page is not JSON. */
  async function get(question: string, signal?: AbortSignal): Promise<unknown> {
    const address = addressOf(config, `/v1/${question}`);
    try {
      const response = await (take(address) ?? fetchIt(address, signal));
      const answer: unknown = response.ok ? await response.json() : undefined;
      return typeof answer === 'object' && answer !== null ? answer : undefined;
    } catch (error) {
      if (signal?.aborted) throw error;
      return undefined;
    }
  }

  const tell = (name: string, event?: unknown): void => {
    for (const listener of listeners.get(name) ?? []) {
      try {
        listener(event as never);
      } catch (error) {
        reportError(error);
      }
    }
  };

  const listen = (): void => {
    stream = new EventSource(addressOf(config, '/v1/events'));
    stream.addEventListener('reset', () => tell('reset'));
    stream.addEventListener('message', ({ data }) => {
      const event = parsed(data) as { readonly type?: unknown } | undefined;
      if (typeof event?.type !== 'string') return;
      tell(event.type, event);
      tell('record', event);
    });
    stream.addEventListener('error', () => stream?.readyState === EventSource.CLOSED && void refused());
  };
  /** The browser comes back by itself after an end, but not after a refusal: nobody is signed in any more, or the server had too much to do. */
  const refused = async (): Promise<void> => {
    close();
    // The whole client tells of it where nobody is signed in.
    if ((await get('me')) === undefined) await complete().then((known) => known.me()).catch(() => undefined);
    setTimeout(() => stream === undefined && isHeard() && listen(), pause);
  };
  const isHeard = (): boolean => [...listeners].some(([name, all]) => all.size > 0 && !withoutStream.includes(name));
  const close = (): void => {
    stream?.close();
    stream = undefined;
  };

  const complete = (): Promise<Client> =>
    (whole ??= load(asking).then(
      (known) => {
        for (const name of withoutStream) known.on(name as 'session-expired', (event) => tell(name, event));
        const own = Object.keys(client);
        for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(known))) if (!own.includes(name)) Object.defineProperty(client, name, member);
        return known;
      },
      (error: unknown) => {
        whole = undefined;
        throw error;
      },
    ));

  async function read<Answer>(question: string, inFull: (known: Client) => Promise<Answer>, { signal }: Signalled = {}): Promise<Answer> {
    return ((await get(question, signal)) as Answer | undefined) ?? inFull(await complete());
  }

  const client = {
    me: (options?: Signalled) => read<Me>('me', (known) => known.me(options), options),
    caseload: ({ mentor, ...options }: Signalled & { readonly mentor?: string | undefined } = {}) =>
      read<CaseloadAnswer>(mentor === undefined ? 'caseload' : `caseload?mentor=${mentor}`, (known) => known.caseload({ mentor, ...options }), options),
    on(name: string, listener: Told) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      if (stream === undefined && isHeard()) listen();
      return () => {
        all.delete(listener);
        // A page that replaces one view by another stops and starts in one breath.
        queueMicrotask(() => isHeard() || close());
      };
    },
    close() {
      listeners.clear();
      close();
    },
  };

  return {
    client: client as unknown as Client,
    complete,
    ask(question) {
      const address = addressOf(config, `/v1/${question}`);
      const answer = fetchIt(address);
      // Whoever takes the answer hears of a failure, and asks again.
      answer.catch(() => undefined);
      early.set(address, answer);
      setTimeout(() => early.delete(address), patience);
    },
  };
}

const fetchIt = (address: string, signal: AbortSignal | null = null): Promise<Response> =>
  fetch(address, { headers: { accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer', signal });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
