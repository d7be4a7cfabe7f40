import type { Fetch } from '@learning-mentor/client';
import { createTrustingClient } from '@learning-mentor/client/trusting';
import { Goal } from '@learning-mentor/core/goal';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Client } from '../src/internal/client.js';
import { configOf } from '../src/moodle/config.js';
import { moodleFetch } from '../src/moodle/moodle-fetch.js';
import { createPageClient } from '../src/moodle/page-client.js';

const baseUrl = `${location.origin}/moodle/local/learningmentor/api.php`;

/** What the plugin's endpoint is asked by a client. */
async function firstAsked(rest: 'path' | 'query', ask: (client: ReturnType<typeof clientOf>['client']) => Promise<unknown>): Promise<Request> {
  const { client, requests } = clientOf(rest);
  await ask(client);
  return requests[0]!;
}

function clientOf(rest: 'path' | 'query') {
  const requests: Request[] = [];
  const fetch = moodleFetch({ baseUrl, rest, sesskey: 'k3y' }, async (request) => {
    requests.push(request);
    return new Response('{"items":[]}');
  });
  return { client: createTrustingClient({ baseUrl, token: () => 'moodle', fetch, kinds: [Goal] }), requests };
}

describe("the plugin's endpoint", () => {
  test('is asked with the cookie and the sesskey, never with a token', async () => {
    const request = await firstAsked('path', (client) => client.goals.create({ pupil: '0199a000-0000-7000-8000-000000000001', title: 'Be on time', strand: 'academic' }));
    expect(request.url).toBe(`${baseUrl}/v1/goals`);
    expect(request.credentials).toBe('same-origin');
    expect(request.headers.get('x-sesskey')).toBe('k3y');
    expect(request.headers.get('content-type')).toBe('application/json');
    expect(request.headers.has('authorization')).toBe(false);
    expect(await request.json()).toMatchObject({ title: 'Be on time' });
  });

  test('is given the path in a parameter where there are no slash arguments', async () => {
    const request = await firstAsked('query', (client) => client.goals.list({ state: 'agreed', limit: 5 }).page());
    const url = new URL(request.url);
    expect(url.origin + url.pathname).toBe(baseUrl);
    expect(Object.fromEntries(url.searchParams)).toEqual({ file: '/v1/goals', state: 'agreed', limit: '5' });
  });
});

describe('the client of a page', () => {
  /** A school that answers `answer n`, counted, and what it was asked. */
  function atSchool(respond: (question: string, count: number) => Response = (_, count) => Response.json({ count })) {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string | Request, { signal }: RequestInit = {}) => {
      signal?.throwIfAborted();
      asked.push(typeof address === 'string' ? address : address.url);
      return respond(asked.at(-1)!, asked.length);
    });
    const streams: FakeStream[] = [];
    vi.stubGlobal('EventSource', class extends FakeStream {
      static readonly CLOSED = 2;
      constructor(url: string) {
        super(url);
        streams.push(this);
      }
    });
    const loaded: string[] = [];
    const whole = {
      kinds: [Goal], me: async () => ({ from: 'whole' }), caseload: async () => ({ from: 'whole' }), goals: { list: () => 'goals' }, close: () => undefined,
      on: (name: string, listener: () => void) => {
        loaded.push(name);
        if (name === 'session-expired') expire = listener;
        return () => undefined;
      },
    };
    let expire = (): void => undefined;
    let through: Fetch | undefined;
    const page = createPageClient({ baseUrl, rest: 'path' }, async (given) => {
      through = given;
      return whole as unknown as Client;
    });
    return { page, through: () => through!, asked, streams, loaded, expire: () => expire() };
  }
  class FakeStream extends EventTarget {
    readyState = 1;
    constructor(readonly url: string) {
      super();
    }
    close() {
      this.readyState = 2;
    }
  }
  const record = (data: object) => new MessageEvent('message', { data: JSON.stringify(data) });
  afterEach(() => vi.unstubAllGlobals());

  test('gives an early answer to the first who asks the same, and asks anew for the next', async () => {
    const { page, asked, loaded } = atSchool();
    page.ask('caseload');
    expect(await page.client.me()).toEqual({ count: 2 });
    expect(await page.client.caseload()).toEqual({ count: 1 });
    expect(await page.client.caseload()).toEqual({ count: 3 });
    expect(await page.client.caseload({ mentor: 'm1' })).toEqual({ count: 4 });
    expect(asked).toEqual(['caseload', 'me', 'caseload', 'caseload?mentor=m1'].map((question) => `${baseUrl}/v1/${question}`));
    expect(loaded, 'nothing more was needed').toEqual([]);
  });

  test.each([
    ['refused', () => Response.json({ code: 'not-allowed' }, { status: 403 })],
    ['no answer of the school', () => new Response('<html>Sign in to the network</html>')],
    ['no object', () => Response.json('hello')],
  ])('asks by the whole client what is %s', async (_, respond) => {
    const { page } = atSchool(respond);
    expect(await page.client.caseload()).toEqual({ from: 'whole' });
  });

  test('gives early answers to the whole client too, once, and never to a write', async () => {
    const { page, through } = atSchool();
    page.ask('pupils/p1');
    await page.complete();
    const read = async (method = 'GET') => (await (await through()(new Request(`${baseUrl}/v1/pupils/p1`, { method }))).json()) as unknown;
    expect(await read('POST')).toEqual({ count: 2 });
    expect(await read()).toEqual({ count: 1 });
    expect(await read()).toEqual({ count: 3 });
  });

  test('lets go of what is not wanted any more', async () => {
    const { page } = atSchool();
    await expect(page.client.caseload({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });

  test('becomes a whole client, for whoever holds it already', async () => {
    const { page } = atSchool();
    const { client } = page;
    expect(client.goals).toBeUndefined();
    await Promise.all([page.complete(), page.complete()]);
    expect(client.goals.list()).toBe('goals');
    expect(client.kinds).toHaveLength(1);
    expect(await client.me(), 'the page goes on asking by itself').toEqual({ count: 1 });
  });

  test('hears what the server tells while somebody listens, and tells each listener once', async () => {
    const { page, streams } = atSchool();
    const heard: string[] = [];
    page.client.on('session-expired', () => heard.push('expired'));
    expect(streams, 'that comes from the client itself').toHaveLength(0);
    const stops = (['record', 'goal.rated', 'reset'] as const).map((name) => page.client.on(name, () => heard.push(name)));
    expect(streams.map(({ url }) => url)).toEqual([`${baseUrl}/v1/events`]);
    streams[0]!.dispatchEvent(record({ type: 'goal.rated' }));
    streams[0]!.dispatchEvent(new MessageEvent('message', { data: 'no JSON' }));
    streams[0]!.dispatchEvent(record({ no: 'type' }));
    streams[0]!.dispatchEvent(new MessageEvent('reset', { data: '{}' }));
    expect(heard).toEqual(['goal.rated', 'record', 'reset']);
    for (const stop of stops) stop();
    await Promise.resolve();
    expect(streams[0]!.readyState, 'nobody listens').toBe(2);
  });

  test('of a stream that was refused finds out whether anybody is signed in, and tries again', async () => {
    vi.useFakeTimers();
    const { page, streams, expire } = atSchool(() => Response.json({}, { status: 401 }));
    const heard: string[] = [];
    page.client.on('session-expired', () => heard.push('expired'));
    page.client.on('record', () => undefined);
    streams[0]!.readyState = 2;
    streams[0]!.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(1);
    expire();
    expect(heard).toEqual(['expired']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(streams).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe('the config of a page', () => {
  test('is read from its block, and is not there without one', () => {
    expect(configOf(document)).toBeUndefined();
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = 'learningmentor-config';
    block.textContent = JSON.stringify({ baseUrl, sesskey: 'k3y' });
    document.body.append(block);
    expect(configOf(document)).toEqual({ baseUrl, sesskey: 'k3y' });
    block.remove();
  });
});
