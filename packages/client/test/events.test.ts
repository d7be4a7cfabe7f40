import type { Connection, Fetch } from '@learning-mentor/client';
import type { RecordEvent } from '@learning-mentor/core/contract';
import { describe, expect, vi } from 'vitest';
import { test as base, type SchoolWithClients } from './support/school.js';
import { realPause } from './support/time.js';

/** The way of the stream, which can be watched, cut and altered. */
function streamWay(pass: Fetch) {
  const requests: Request[] = [];
  let cut: (() => void) | undefined;
  let alter: ((request: Request) => Request | Response) | undefined;
  const fetch: Fetch = async (request) => {
    if (!request.url.endsWith('/v1/events')) return pass(request);
    requests.push(request);
    const altered = alter?.(request) ?? request;
    if (altered instanceof Response) return altered;
    const response = await pass(altered);
    if (response.body === null || !response.ok) return response;
    const lead = new TransformStream<Uint8Array, Uint8Array>();
    const broken = new AbortController();
    cut = () => broken.abort(new TypeError('network error'));
    response.body.pipeTo(lead.writable, { signal: broken.signal }).catch(() => undefined);
    return new Response(lead.readable, response);
  };
  return { fetch, requests, cut: () => cut?.(), alter: (how: typeof alter) => (alter = how) };
}

const test = base
  .extend('way', ({ school }) => streamWay(school.fetch))
  .extend('sam', ({ school, way }, { onCleanup }) => {
    const client = school.clientFor(school.samField, { fetch: way.fetch });
    onCleanup(client.close);
    return client;
  });

const newGoal = (school: SchoolWithClients, title: string) =>
  school.clientFor(school.samField).goals.create({ pupil: school.amelia.id, title, strand: 'academic', state: 'agreed' });

const live = (client: { readonly connection: Connection | undefined }) => vi.waitFor(() => expect(client.connection).toBe('live'), 15_000);

describe('whoever listens', () => {
  test('hears what others do, and may stop', async ({ school, sam }) => {
    const rated = vi.fn<(event: { readonly pupil?: string | undefined }) => void>();
    const all = vi.fn<(event: RecordEvent) => void>();
    const stop = sam.on('goal.rated', rated);
    sam.on('record', all);
    await live(sam);

    const goal = await newGoal(school, 'Write the date');
    const teacher = school.clientFor(school.msRoy);
    await teacher.goals.rate(await teacher.goals.get(goal), { level: 1, by: 'teacher' });
    await vi.waitFor(() => expect(rated).toHaveBeenCalledTimes(1), 15_000);
    expect(rated.mock.calls[0]![0]).toEqual({ type: 'goal.rated', kind: 'goal', id: goal.id, pupil: school.amelia.id, at: expect.any(String) });
    expect(all.mock.calls.map(([event]) => event.type)).toEqual(['goal.created', 'goal.rated']);

    stop();
    await school.clientFor(school.samField).goals.rate(await sam.goals.get(goal), { level: 2, by: 'pupil' });
    await vi.waitFor(() => expect(all).toHaveBeenCalledTimes(3), 15_000);
    expect(rated).toHaveBeenCalledTimes(1);
  });

  test('opens the stream first, and closes it last', async ({ sam, way }) => {
    expect(sam.connection).toBeUndefined();
    sam.on('session-expired', () => undefined);
    expect(way.requests).toHaveLength(0);
    const stops = [sam.on('goal.rated', () => undefined), sam.on('record', () => undefined), sam.on('connection', () => undefined)];
    await live(sam);
    expect(way.requests).toHaveLength(1);
    stops[0]!();
    stops[1]!();
    await Promise.resolve();
    expect(way.requests[0]!.signal.aborted).toBe(false);
    stops[2]!();
    // One view makes room for another in one breath: the stream stays.
    const stop = sam.on('record', () => undefined);
    await Promise.resolve();
    expect(way.requests[0]!.signal.aborted).toBe(false);
    stop();
    await vi.waitFor(() => expect(way.requests[0]!.signal.aborted).toBe(true), 10_000);
    expect(sam.connection).toBeUndefined();
  });

  test('does not disturb others by a mistake', async ({ school, sam }) => {
    const reported: unknown[] = [];
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
      Promise.resolve().then(task).catch((error: unknown) => reported.push(error));
    });
    const heard = vi.fn();
    sam.on('goal.created', () => {
      throw new Error('a mistake');
    });
    sam.on('goal.created', heard);
    await live(sam);
    await newGoal(school, 'Hang up the coat');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), 15_000);
    await vi.waitFor(() => expect(reported).toEqual([new Error('a mistake')]), 10_000);
    vi.restoreAllMocks();
    expect(sam.connection).toBe('live');
  });
});

describe('a stream', () => {
  test('that is cut goes on where it ended', async ({ school, sam, way }) => {
    const heard = vi.fn();
    const states: Connection[] = [];
    sam.on('goal.created', heard);
    sam.on('connection', (state) => states.push(state));
    await live(sam);
    await newGoal(school, 'Line up');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), 15_000);

    way.alter(() => new Response('', { status: 503 }));
    way.cut();
    await vi.waitFor(() => expect(states).toEqual(['live', 'reconnecting']), 10_000);
    const missed = await newGoal(school, 'Put up a hand');
    way.alter(undefined);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), 10_000);
    expect(heard.mock.calls[1]![0]).toMatchObject({ id: missed.id });
    expect(states).toEqual(['live', 'reconnecting', 'live']);
    expect(way.requests.at(-1)!.headers.get('last-event-id')).toMatch(/./);
  });

  test('outlives its token, and misses nothing', async ({ school, way, onTestFinished }) => {
    const token = vi.fn(() => school.tokenFor(school.samField, { expiresIn: 2 }));
    const client = school.clientFor(school.samField, { token, fetch: way.fetch });
    onTestFinished(client.close);
    const heard = vi.fn<(event: RecordEvent) => void>();
    const states: Connection[] = [];
    client.on('goal.created', heard);
    client.on('connection', (state) => states.push(state));
    await live(client);
    const ids = [];
    while (way.requests.length < 3) {
      ids.push((await newGoal(school, 'Keep going')).id);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(ids.length), 15_000);
    expect(heard.mock.calls.map(([event]) => event.id)).toEqual(ids);
    const tokens = way.requests.map((request) => request.headers.get('authorization'));
    expect(new Set(tokens).size).toBe(tokens.length);
    // The usual end is not worth a word.
    expect(states).toEqual(['live']);
  });

  test('of which the place is no longer known says that all must be read anew', async ({ sam, way }) => {
    const reset = vi.fn();
    sam.on('reset', reset);
    await live(sam);
    way.alter((request) => {
      request.headers.set('last-event-id', 'of-another-time');
      return request;
    });
    way.cut();
    await vi.waitFor(() => expect(reset).toHaveBeenCalledTimes(1), 10_000);
  });

  test('of something else is none', async ({ sam, way }) => {
    const page = new Response('data: {}\n\n', { headers: { 'content-type': 'text/html' } });
    way.alter(() => page.clone());
    const states: Connection[] = [];
    sam.on('connection', (state) => states.push(state));
    await vi.waitFor(() => expect(way.requests.length).toBeGreaterThan(1), 10_000);
    expect(states).toEqual(['reconnecting']);
  });

  test('lets pass what it does not understand', async ({ sam, way }) => {
    const heard: RecordEvent[] = [];
    const known = { type: 'goal.created', kind: 'goal', id: '0199a000-0000-7000-8000-000000000001', at: '2026-09-01T08:40:00.000Z' };
    const text = ['data: {"type":', 'data: {"type":"goal.created"}', 'data: 7', ': nothing', `data: ${JSON.stringify(known)}`].join('\n\n');
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode(`${text}\n\n`)) });
    way.alter(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    sam.on('record', (event) => heard.push(event));
    await vi.waitFor(() => expect(heard).toEqual([known]), 15_000);
  });

  test('that falls silent is begun anew', async ({ sam, way }) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    way.alter(() => new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }));
    sam.on('record', () => undefined);
    // Not by waiting under the fake time: each look would let some of it pass.
    for (let looks = 0; sam.connection !== 'live' && looks < 3000; looks++) await realPause(5);
    expect(sam.connection).toBe('live');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(way.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(way.requests).toHaveLength(2);
    expect(way.requests[0]!.signal.aborted).toBe(true);
  });

  test('that is refused twice says that the session has expired', async ({ sam, way }) => {
    way.alter(() => new Response('', { status: 401 }));
    const expired = vi.fn();
    sam.on('session-expired', expired);
    sam.on('record', () => undefined);
    await vi.waitFor(() => expect(expired).toHaveBeenCalledTimes(1), 10_000);
    expect(expired.mock.calls[0]![0]).toMatchObject({ code: 'not-signed-in', status: 401, request: { path: '/v1/events' } });
    expect(way.requests).toHaveLength(2);
  });

  test('ends with the session, and another begins for the next person', async ({ school, way, onTestFinished }) => {
    let person: typeof school.samField | typeof school.priyaNair = school.samField;
    const client = school.clientFor(school.samField, { token: () => school.tokenFor(person), fetch: way.fetch });
    onTestFinished(client.close);
    const heard = vi.fn();
    client.on('goal.created', heard);
    await live(client);
    person = school.priyaNair;
    client.signOut();
    expect(way.requests[0]!.signal.aborted).toBe(true);
    await live(client);
    expect(way.requests[1]!.headers.get('last-event-id')).toBeNull();
    await newGoal(school, 'Not for Priya'); // Amelia is Sam's
    const hers = await school.clientFor(school.priyaNair).goals.create({ pupil: school.zara.id, title: 'For Priya', strand: 'academic' });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), 15_000);
    expect(heard.mock.calls[0]![0]).toMatchObject({ id: hers.id });
  });
});
