import { vi } from 'vitest';

const realSetTimeout = globalThis.setTimeout;
const step = 500;

/** Waits in real time, also under fake timers. */
export const realPause = (milliseconds: number): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, milliseconds));

/**
 * Lets the time of fake timers pass in small steps until something has come about. Between two steps real time passes too, in which what
 * has no timer, such as a database or a signature, gets on with its work.
 */
export async function passTimeUntil(isSo: () => boolean, milliseconds = 120_000): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    if (isSo()) return;
    await vi.advanceTimersByTimeAsync(step);
    await realPause(20);
  }
  if (!isSo()) throw new Error(`Nothing came of ${milliseconds} ms: ${String(isSo)}`);
}
