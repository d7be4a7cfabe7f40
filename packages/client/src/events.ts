import { RecordEvent } from '@learning-mentor/core/contract';
import { EventEmitter } from 'eventemitter3';
import type { ApiError } from './api-error.js';
import { listen } from './listen.js';
import { openStream, type StreamOptions } from './stream.js';
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
export function createEvents(options: Pick<StreamOptions, 'url' | 'fetch' | 'tokens'>): Events {
  const emitter = new EventEmitter();
  let closeStream: (() => void) | undefined;
  let connection: Connection | undefined;
  let isExpired = false;

  const isHeard = () => emitter.eventNames().some((name) => !withoutStream.includes(String(name)));
  const open = () => {
    closeStream ??= openStream({ ...options, onEvent, onState, onExpired });
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
    const event = readEvent(data);
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

function readEvent(data: string): RecordEvent | undefined {
  try {
    return RecordEvent.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
