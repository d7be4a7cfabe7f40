import type { EventEmitter } from 'eventemitter3';

/**
 * Adds a listener and returns the function that takes it away. A mistake in the listener is reported as an error of the page, and
 * neither keeps others from hearing nor disturbs what was being told.
 */
export function listen(emitter: EventEmitter, name: string, listener: (event: never) => void): () => void {
  const heard = (event: unknown) => {
    try {
      listener(event as never);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  };
  emitter.on(name, heard);
  return () => void emitter.off(name, heard);
}
