import type { Database } from '../database/database.js';
import { inSchool } from '../database/in-school.js';
import { Refusal } from '../refusal.js';

/** Wakes the open streams of a school when something was written there, by this process or another. */
export interface EventHub {
  /** A commit of this process. */
  readonly hint: (school: string) => void;
  /** @returns ends it. @throws {Refusal} `too-many-requests` where one person has too many streams open. */
  readonly subscribe: (school: string, person: string, wake: () => void) => () => void;
  /** Aborted when the server closes. */
  readonly closed: AbortSignal;
  readonly close: () => Promise<void>;
}

/** A person's open pages on all devices. */
const mostStreams = 20;

/** Hints may be missed; looking each second is what counts on. */
const pollEvery = 1000;

interface Watched {
  readonly streams: Map<symbol, { readonly person: string; readonly wake: () => void }>;
  seq: number | undefined;
}

export function createEventHub(database: Database): EventHub {
  const schools = new Map<string, Watched>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let stopListening: Promise<(() => Promise<void>) | undefined> | undefined;

  const wake = (school: string): void => schools.get(school)?.streams.forEach((stream) => stream.wake());

  const poll = async (): Promise<void> => {
    for (const [school, watched] of schools) {
      const [row] = await inSchool(database, school, (query) =>
        query<{ seq: number }>('SELECT seq FROM school_seq WHERE school = $1', [school]),
      );
      if (row && row.seq !== watched.seq) {
        watched.seq = row.seq;
        wake(school);
      }
    }
  };
  const pollLater = (): void => {
    timer = setTimeout(() => {
      // A database that is away for a moment is asked again.
      poll()
        .catch(() => undefined)
        .finally(() => (schools.size > 0 && !closing.signal.aborted ? pollLater() : (timer = undefined)));
    }, pollEvery);
    timer.unref();
  };

  return {
    hint: wake,
    closed: closing.signal,
    subscribe(school, person, wakeUp) {
      const watched = schools.get(school) ?? { streams: new Map(), seq: undefined };
      if ([...watched.streams.values()].filter((stream) => stream.person === person).length >= mostStreams) {
        throw new Refusal('too-many-requests', { detail: `One person may have ${mostStreams} streams open.` }, { 'Retry-After': '30' });
      }
      schools.set(school, watched);
      const key = Symbol('stream');
      watched.streams.set(key, { person, wake: wakeUp });
      if (!timer) pollLater();
      stopListening ??= database.listen?.(wake).catch(() => undefined);
      return () => {
        watched.streams.delete(key);
        // By now others may have come, and found an empty place.
        if (watched.streams.size === 0 && schools.get(school) === watched) schools.delete(school);
      };
    },
    async close() {
      closing.abort();
      clearTimeout(timer);
      await (
        await stopListening
      )?.();
    },
  };
}
