import { createParser } from 'eventsource-parser';
import { ApiError } from './api-error.js';
import type { Fetch } from './http.js';
import { pause } from './pause.js';
import type { TokenSource } from './token-source.js';
import type { Connection } from './types.js';

export interface StreamOptions {
  readonly url: () => URL;
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
  readonly onEvent: (name: string, data: string) => void;
  readonly onState: (state: Connection) => void;
  /** Nobody is signed in any more: the server refused a fresh token, or the host gave none. */
  readonly onExpired: (error: ApiError) => void;
}

/** The server sends a comment at least this often, in milliseconds, or the connection is taken for dead. */
const longestSilence = 60_000;
/** The bounds of the wait before the next attempt, in milliseconds. */
const shortestWait = 1000;
const longestWait = 30_000;
const largestEvent = 64 * 1024;

/**
 * Keeps a stream of server-sent events open until it is told to stop: with a fresh token each time, from where the last one ended.
 * By `fetch`, since `EventSource` cannot send a token in a header.
 *
 * @returns the function that closes it
 */
export function openStream(options: StreamOptions): () => void {
  const closing = new AbortController();
  void keepOpen(options, closing.signal);
  return () => closing.abort();
}

async function keepOpen(options: StreamOptions, closed: AbortSignal): Promise<void> {
  const position: Position = { id: undefined, wait: shortestWait };
  let failures = 0;
  while (!closed.aborted) {
    const wasLive = await readOnce(options, position, closed);
    if (closed.aborted) return;
    // An end after it had been live is the usual one, at the token's expiry: nobody needs to hear of it unless the next attempt fails.
    failures = wasLive ? 0 : failures + 1;
    if (!isOnline()) options.onState('offline');
    else if (failures > 0) options.onState('reconnecting');
    await pause(Math.min(longestWait, position.wait * 2 ** failures) * (0.5 + Math.random() / 2), closed);
  }
}

interface Position {
  /** The id of the last event, from which the server goes on. */
  id: string | undefined;
  /** What the server asks to be left alone for, in milliseconds. */
  wait: number;
}

/** Whether the device says that it has a network; a wrong yes only costs an attempt. */
const isOnline = (): boolean => globalThis.navigator?.onLine !== false;

/** One connection, from its request to its end. Answers whether it had been live. */
async function readOnce(options: StreamOptions, position: Position, closed: AbortSignal): Promise<boolean> {
  const silence = new AbortController();
  const signal = AbortSignal.any([closed, silence.signal]);
  let timer = setTimeout(() => silence.abort(), longestSilence);
  let live = false;
  try {
    const response = await request(options, position, signal);
    if (response.body === null) return false;
    options.onState('live');
    live = true;
    const parser = createParser({
      maxBufferSize: largestEvent,
      onId: (id) => {
        position.id = id;
      },
      onRetry: (milliseconds) => {
        position.wait = Math.max(shortestWait, milliseconds);
      },
      onEvent: ({ event, data }) => options.onEvent(event ?? 'message', data),
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    // A `fetch` that is a server's handler does not end its answer by the request's signal.
    signal.addEventListener('abort', () => reader.cancel().catch(() => undefined));
    for (let part = await reader.read(); !part.done && !closed.aborted; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), longestSilence);
      parser.feed(part.value);
    }
  } catch (error) {
    // Cut, silent or unreadable: the next connection goes on where this one ended.
    if (error instanceof ApiError && error.code === 'not-signed-in') options.onExpired(error);
  } finally {
    clearTimeout(timer);
  }
  return live;
}

async function request(options: StreamOptions, position: Position, signal: AbortSignal): Promise<Response> {
  const url = options.url();
  const ask = (token: string) =>
    options.fetch(
      new Request(url, {
        headers: {
          accept: 'text/event-stream',
          authorization: `Bearer ${token}`,
          ...(position.id === undefined ? {} : { 'last-event-id': position.id }),
        },
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal,
      }),
    );
  const token = await options.tokens.get();
  let response = await ask(token);
  if (response.status === 401) {
    response = await ask(await options.tokens.renew(token));
    if (response.status === 401) throw new ApiError('not-signed-in', { method: 'GET', path: url.pathname }, { status: 401 });
  }
  if (response.ok && response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
  response.body?.cancel().catch(() => undefined);
  throw new Error(`No stream: ${response.status}`);
}
