import type { RecordKind } from '@learning-mentor/core/record';
import type { Database, Query } from '../database/database.js';
import { inSchool } from '../database/in-school.js';
import { Refusal } from '../refusal.js';
import { eventsAfter, latestPosition, type Position } from '../store/events.js';
import { loadReader, type Reader } from '../store/reader.js';
import type { Claims } from '../token/index.js';
import type { EventHub } from './event-hub.js';

interface Streaming {
  readonly database: Database;
  readonly hub: EventHub;
  readonly kinds: readonly RecordKind[];
  readonly now: () => Date;
}

/** How often something is sent though nothing happened, so that nobody takes the connection for dead. */
const heartbeatEvery = 15_000;

/**
 * A stream of what happens, for as long as the token lives. Who may see what is asked anew whenever something is sent. An id without data
 * comes first and with each heartbeat, so that a reader who comes back goes on from there; it is different each time and tells nothing.
 *
 * @throws {Refusal} `identity-unknown`, `too-many-requests`
 */
export async function eventStream(
  { database, hub, kinds, now }: Streaming,
  claims: Claims,
  lastEventId: string | undefined,
): Promise<Response> {
  const asReader = <Result>(work: (query: Query, reader: Reader) => Promise<Result>): Promise<Result | undefined> =>
    inSchool(database, claims.school, async (query) => {
      const reader = await loadReader(query, claims, now());
      return reader && work(query, reader);
    });

  const begun = await asReader(async (query, reader) => ({ person: reader.person.id, ...(await latestPosition(query, reader)) }));
  if (!begun) throw new Refusal('identity-unknown');
  const { latest, cipher, person } = begun;
  const last = lastEventId === undefined ? latest : cipher.reveal(lastEventId);
  const isKnown = last !== undefined && last.epoch === latest.epoch && last.seq <= latest.seq;
  let position: Position = isKnown ? last : latest;

  const bell = createBell();
  const unsubscribe = hub.subscribe(claims.school, person, bell.ring);
  const ended = AbortSignal.any([hub.closed, AbortSignal.timeout(Math.max(0, claims.expires - now().getTime()))]);
  const encoder = new TextEncoder();

  /** What is new, as text to send; undefined where the reader is nobody any more. */
  const next = (): Promise<string | undefined> =>
    asReader(async (query, reader) => {
      const {
        latest: { epoch, seq: upTo },
      } = await latestPosition(query, reader);
      if (epoch !== position.epoch) {
        position = { epoch, seq: upTo };
        return frame(cipher.hide(position), {}, 'reset');
      }
      const { events, seq } = await eventsAfter(query, reader, kinds, position.seq, upTo);
      position = { epoch, seq };
      if (seq < upTo) bell.ring();
      return events.map(({ seq: at, event }) => frame(cipher.hide({ epoch, seq: at }), event)).join('');
    });

  const text = async function* (): AsyncGenerator<string> {
    yield `retry: 1000\n${isKnown ? idFrame(cipher.hide(position)) : frame(cipher.hide(position), {}, 'reset')}`;
    if (isKnown && position.seq < latest.seq) bell.ring();
    while (!ended.aborted) {
      const why = await bell.heard(heartbeatEvery, ended);
      if (why === 'ended') return;
      if (why === 'silence') yield `:\n${idFrame(cipher.hide(position))}`;
      const news = await next().catch(() => '');
      if (news === undefined) return;
      if (news !== '') yield news;
    }
  };

  const texts = text();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (!done) return controller.enqueue(encoder.encode(value));
      unsubscribe();
      controller.close();
    },
    async cancel() {
      unsubscribe();
      bell.stop();
      await texts.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'private, no-store',
      Vary: 'Authorization',
      'X-Accel-Buffering': 'no',
    },
  });
}

const idFrame = (id: string): string => `id: ${id}\n\n`;

const frame = (id: string, data: object, name?: string): string =>
  `${name === undefined ? '' : `event: ${name}\n`}id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** Something to wait for that may be rung while nobody waits. */
function createBell() {
  let rung = false;
  let stopped = false;
  let answer: (() => void) | undefined;
  return {
    ring(): void {
      rung = true;
      answer?.();
    },
    stop(): void {
      stopped = true;
      answer?.();
    },
    async heard(milliseconds: number, ended: AbortSignal): Promise<'rung' | 'silence' | 'ended'> {
      if (!rung && !stopped && !ended.aborted) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            ended.removeEventListener('abort', done);
            answer = undefined;
            resolve();
          };
          const timer = setTimeout(done, milliseconds);
          answer = done;
          ended.addEventListener('abort', done);
        });
      }
      if (stopped || ended.aborted) return 'ended';
      const why = rung ? 'rung' : 'silence';
      rung = false;
      return why;
    },
  };
}
