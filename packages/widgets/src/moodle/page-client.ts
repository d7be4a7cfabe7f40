import type { CaseloadAnswer, Me } from '@learning-mentor/core/contract';
import type { Client } from '../internal/client.js';
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
  /** Asks what a widget is going to ask, `me` or `caseload`, while the widget's code is still on its way. Its answer is given once. */
  ask(question: string): void;
  /** Makes it a whole client, of which the code is fetched now. A page that only shows a caseload never needs it. */
  complete(): Promise<Client>;
}

/**
 * The client of a Moodle page, which at first can do what a caseload needs and no more: ask who is there and for the caseload, and hear what
 * the server tells. The browser does both by itself, since its cookie says who asks. Whatever is refused or fails is asked again by the whole client,
 * which knows repeats and reasons.
 *
 * @param load fetches the whole client
 */
export function createPageClient(config: MoodleConfig, load: () => Promise<Client>): PageClient {
  const early = new Map<string, Promise<unknown>>();
  const listeners = new Map<string, Set<Told>>();
  let whole: Promise<Client> | undefined;
  let stream: EventSource | undefined;

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
    stream = new EventSource(addressOf(config, 'events'));
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
    if ((await get(config, 'me')) === undefined) await complete().then((known) => known.me()).catch(() => undefined);
    setTimeout(() => stream === undefined && isHeard() && listen(), pause);
  };
  const isHeard = (): boolean => [...listeners].some(([name, all]) => all.size > 0 && !withoutStream.includes(name));
  const close = (): void => {
    stream?.close();
    stream = undefined;
  };

  const complete = (): Promise<Client> =>
    (whole ??= load().then(
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
    const known = early.get(question);
    early.delete(question);
    return ((await (known ?? get(config, question, signal))) as Answer | undefined) ?? inFull(await complete());
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
      early.set(question, get(config, question));
      setTimeout(() => early.delete(question), patience);
    },
  };
}

/** The answer, or undefined where it was refused, did not come or is none: a captive portal's page is not JSON. */
async function get(config: MoodleConfig, question: string, signal?: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(addressOf(config, question), {
      headers: { accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer', signal: signal ?? null,
    });
    const answer: unknown = response.ok ? await response.json() : undefined;
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch (error) {
    if (signal?.aborted) throw error;
    return undefined;
  }
}

/** `…/api.php/v1/caseload?mentor=…`, or `…/api.php?file=%2Fv1%2Fcaseload&mentor=…` where there are no slash arguments. */
function addressOf({ baseUrl, rest }: MoodleConfig, question: string): string {
  const [path, query] = `/v1/${question}`.split('?') as [string, string?];
  if (rest !== 'query') return `${baseUrl}${path}${query === undefined ? '' : `?${query}`}`;
  const url = new URL(baseUrl, document.baseURI);
  url.searchParams.set('file', path);
  return `${url.href}${query === undefined ? '' : `&${query}`}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
