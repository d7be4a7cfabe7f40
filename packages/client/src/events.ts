import { EventEmitter } from 'eventemitter3';
import type { ApiError } from './api-error.js';
import type { Checks } from './checks.js';
import { listen } from './listen.js';
import { parsed } from './parsed.js';
import type { StreamOptions } from './stream.js';
import type { Connection } from './types.js';

/** These come from the client itself; all others need the stream. */
const withoutStream = ['session-expired', 'signed-out'];

export interface Events {
  on(name: string, listener: (event: never) => void): () => void;
  onExpired(error: ApiError): void;
  /** A token was taken: the next refusal is told again. */
  onAccepted(): void;
  /** Tells of it, and begins a new stream for whoever is next. */
  signedOut(): void;
  readonly connection: Connection | undefined;
  close(): void;
}

/** Who listens to what, and the stream that is open while somebody listens to what the server sends. */
export function createEvents(options: Pick<StreamOptions, 'url' | 'fetch' | 'tokens'> & { readonly checks: Pick<Checks, 'event'> }): Events {
  const emitter = new EventEmitter();
  let closeStream: (() => void) | undefined;
  let connection: Connection | undefined;
  let isExpired = false;

  const isHeard = () => emitter.eventNames().some((name) => !withoutStream.includes(String(name)));
  // Fetched when somebody listens: a page is drawn before.
  const open = () => {
    closeStream ??= whenThere(import('./stream.js'), ({ openStream }) => openStream({ ...options, onEvent, onState, onExpired }));
  };
  const shut = () => {
    closeStream?.();
    closeStream = connection = undefined;
  };

  function onExpired(error: ApiError): void {
    if (isExpired) return;
    isExpired = true;
    emitter.emit('session-expired', error);
  }

  function onState(state: Connection): void {
    if (state === 'live') isExpired = false;
    if (state === connection) return;
    connection = state;
    emitter.emit('connection', state);
  }

  function onEvent(name: string, data: string): void {
    if (name === 'reset') {
      emitter.emit('reset');
      return;
    }
    const event = options.checks.event(parsed(data));
    if (event === undefined) return;
    emitter.emit(event.type, event);
    emitter.emit('record', event);
  }

  return {
    on(name, listener) {
      const stop = listen(emitter, name, listener);
      if (isHeard()) open();
      return () => {
        stop();
        // A page that replaces one view by another stops and starts in one breath.
        queueMicrotask(() => {
          if (!isHeard()) shut();
        });
      };
    },
    onExpired,
    onAccepted() {
      isExpired = false;
    },
    signedOut() {
      shut();
      emitter.emit('signed-out');
      if (isHeard()) open();
    },
    get connection() {
      return connection;
    },
    close() {
      emitter.removeAllListeners();
      shut();
    },
  };
}

/** Opens something whose code is still on its way, and closes it, whichever is asked for first. */
function whenThere<Module>(coming: Promise<Module>, open: (module: Module) => () => void): () => void {
  let close: (() => void) | undefined;
  let isClosed = false;
  const begin = async (): Promise<void> => {
    const module = await coming;
    if (!isClosed) close = open(module);
  };
  begin().catch((error: unknown) => console.error('The code of the event stream could not be loaded.', error));
  return () => {
    isClosed = true;
    close?.();
  };
}
