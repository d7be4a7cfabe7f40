import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { ApiError, createClient, isApiError, type Fetch } from '@learning-mentor/client';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { answered, answerLost, between, cutShort, dropped, hanging } from './support/between.js';
import { test as base, type SchoolWithClients } from './support/school.js';

const test = base
  .extend('net', ({ school }) => between(school.fetch))
  .extend('sam', ({ school, net }) => school.clientFor(school.samField, { fetch: net.fetch }));

const caught = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => Promise.reject(new Error('It should have failed.')),
    (error: unknown) => (isApiError(error) ? error : Promise.reject(error)),
  );

describe('what may be sent again', () => {
  test.for([
    ['the network drops', [dropped, dropped]],
    ['the answer is cut short', [cutShort]],
    ['the server is busy', [answered(503), answered(429), answered(502, '<html>')]],
  ] as const)('is, when %s', async ([, fates], { net, sam }) => {
    net.next(...fates);
    expect((await sam.me()).person.given).toBe('Sam');
    expect(net.requests).toHaveLength(fates.length + 1);
  });

  test('is given up after three repeats', async ({ net, sam }) => {
    net.next(dropped, dropped, dropped, dropped, dropped);
    const error = await caught(sam.me());
    expect(error).toMatchObject({ code: 'network', request: { method: 'GET', path: '/v1/me' }, cause: expect.any(TypeError) });
    expect(error.status).toBeUndefined();
    expect(net.requests).toHaveLength(4);
  });

  test('waits as long as the server asks', async ({ net, sam }) => {
    net.next(answered(503, '', { 'Retry-After': '1' }));
    const begun = performance.now();
    await sam.me();
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  test('is not, when the server asks for longer than anyone looks at a page', async ({ net, sam }) => {
    net.next(answered(429, '', { 'Retry-After': '120' }));
    expect(await caught(sam.me())).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(net.requests).toHaveLength(1);
  });

  test('makes one record of a create whose answer was lost', async ({ net, sam, school }) => {
    net.next(answerLost, cutShort);
    const goal = await sam.goals.create({ pupil: school.ben.id, title: 'Keep a diary', strand: 'academic', state: 'agreed' });
    expect(await sam.goals.list({ pupil: school.ben.id }).all()).toEqual([goal]);

    net.next(answerLost);
    const rated = await sam.goals.rate(goal, { level: -1, by: 'pupil' });
    expect(rated).toMatchObject({ version: 2, ratings: [{ level: -1 }] });
  });
});

describe('what may not be sent again', () => {
  test('is not, whatever happens', async ({ net, sam, school }) => {
    const goal = await sam.goals.create({ pupil: school.ben.id, title: 'Ask one question', strand: 'academic', state: 'agreed' });
    net.requests.length = 0;
    net.next(dropped, answered(503));
    expect(await caught(sam.goals.update(goal, { title: 'Ask two' }))).toMatchObject({ code: 'network' });
    expect(await caught(sam.goals.meet(goal))).toMatchObject({ code: 'unavailable', status: 503 });
    expect(net.requests.map(({ method }) => method)).toEqual(['PATCH', 'POST']);
  });
});

describe('time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('runs out for a server that hangs', async ({ net, school }) => {
    const client = school.clientFor(school.samField, { token: () => 'any', fetch: net.fetch });
    net.next(hanging, hanging, hanging, hanging);
    const reading = caught(client.me());
    await vi.advanceTimersByTimeAsync(46_000);
    expect(await reading).toMatchObject({ code: 'timeout', request: { path: '/v1/me' } });
    expect(net.requests).toHaveLength(3);
  });

  test('runs out for a change after one attempt', async ({ net, school }) => {
    const client = school.clientFor(school.samField, { token: () => 'any', fetch: net.fetch });
    net.next(hanging);
    const changing = caught(client.goals.update({ id: school.amelia.id, etag: '"1"' }, { title: 'x' }));
    await vi.advanceTimersByTimeAsync(15_100);
    expect(await changing).toMatchObject({ code: 'timeout' });
    expect(net.requests).toHaveLength(1);
  });

  test('runs out for a host that gives no token', async ({ school }) => {
    const client = school.clientFor(school.samField, { token: () => new Promise<string>(() => undefined) });
    const reading = caught(client.me());
    await vi.advanceTimersByTimeAsync(15_100);
    expect(await reading).toMatchObject({ code: 'timeout', request: { path: 'token()' } });
  });
});

describe('a caller', () => {
  test('can give up before and during a call', async ({ net, sam }) => {
    expect(await caught(sam.me({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted' });
    expect(net.requests).toHaveLength(0);

    net.next(hanging);
    const leaving = new AbortController();
    const reading = caught(sam.me({ signal: leaving.signal }));
    await vi.waitFor(() => expect(net.requests).toHaveLength(1), 10_000);
    leaving.abort();
    expect(await reading).toMatchObject({ code: 'aborted' });

    net.next(dropped, dropped, dropped);
    const again = new AbortController();
    const repeating = caught(sam.me({ signal: again.signal }));
    await vi.waitFor(() => expect(net.requests.length).toBeGreaterThan(1), 10_000);
    again.abort();
    expect(await repeating).toMatchObject({ code: 'aborted' });
  });
});

describe('an answer that is not the contract’s', () => {
  const page = '<!doctype html><title>Sign in to SchoolWiFi</title>';
  test.for([
    ['a page of somebody else', answered(200, page, { 'content-type': 'text/html' }), ''],
    ['nothing', answered(200), ''],
    ['a field of another form', answered(200, JSON.stringify({ person: { id: 7, given: 'Sam', family: 'Field' }, roles: [], school: {}, today: '' })), '/person/id'],
  ] as const)('%s', async ([, fate, pointer], { net, sam }) => {
    net.next(fate);
    const error = await caught(sam.me());
    expect(error).toMatchObject({ code: 'unexpected-answer', status: 200, pointer });
    expect(error.message).toContain(`"${pointer}"`);
  });

  test('names the item of a page', async ({ net, sam, school }) => {
    const goal = await sam.goals.create({ pupil: school.ben.id, title: 'Sleep by ten', strand: 'social-emotional' });
    net.next(answered(200, JSON.stringify({ items: [goal, { ...goal, tier: 'T9' }] })));
    expect(await caught(sam.goals.list().page())).toMatchObject({ code: 'unexpected-answer', pointer: '/items/1/tier' });
    net.next(answered(200, JSON.stringify({ items: [goal], next: 3 })));
    expect(await caught(sam.goals.list().page())).toMatchObject({ pointer: '/next' });
    net.next(answered(200, JSON.stringify({ items: [{ id: goal.id, kind: 'goal', pupil: goal.pupil, view: 'full' }] })));
    expect(await caught(sam.pupils.timeline(school.ben).page())).toMatchObject({ code: 'unexpected-answer', pointer: expect.stringMatching(/^\/items\/0\//) });
  });

  test('a conflict whose record is none', async ({ net, sam, school }) => {
    const problem = { type: 'urn:x', title: 'x', status: 412, code: 'version-conflict', current: { id: school.amelia.id, view: 'full' } };
    net.next(answered(412, JSON.stringify(problem), { 'content-type': 'application/problem+json' }));
    const error = await caught(sam.goals.update({ id: school.amelia.id, etag: '"1"' }, { title: 'x' }));
    expect(error).toMatchObject({ code: 'unexpected-answer', status: 412, pointer: expect.stringMatching(/^\/current\//) });
  });

  test('but a field that only a newer server knows is let pass', async ({ net, sam, school }) => {
    const goal = await sam.goals.create({ pupil: school.ben.id, title: 'Pack the bag', strand: 'academic' });
    net.next(answered(200, JSON.stringify({ ...goal, colour: 'green' })));
    expect(await sam.goals.get(goal)).toEqual({ ...goal, colour: 'green' });
  });

  test('a refusal without a problem document is told by its status', async ({ net, sam }) => {
    net.next(answered(413, page), answered(404, page));
    expect(await caught(sam.goals.list().page())).toMatchObject({ code: 'too-large', status: 413 });
    expect(await caught(sam.goals.list().page())).toMatchObject({ code: 'unexpected-answer', status: 404 });
  });
});

describe('an error', () => {
  /** Everything that a log would show of it. */
  const shown = (error: unknown) => inspect(error, { depth: 20, showHidden: true });

  test('carries neither the token nor what was written or asked for', async ({ school, net, onTestFinished }) => {
    const token = await school.tokenFor(school.samField);
    const client = school.clientFor(school.samField, { token: () => token, fetch: net.fetch });
    onTestFinished(client.close);
    const input = { pupil: school.amelia.id, note: 'Zauberwort', minutes: -1 };
    const errors = [await caught(client.sessions.create(input))];
    net.next(dropped, dropped, dropped, dropped);
    errors.push(await caught(client.sessions.create({ ...input, minutes: 10 })));
    net.next(answered(200, 'Zauberwort'), answered(500, 'Zauberwort'));
    errors.push(await caught(client.pupils.list({ search: 'Zauberwort' }).page()));
    errors.push(await caught(client.pupils.list({ search: 'Zauberwort' }).page()));
    expect(errors.map(({ code }) => code)).toEqual(['validation-failed', 'network', 'unexpected-answer', 'internal']);
    for (const error of errors) {
      expect(shown(error)).not.toContain(token.slice(-20));
      expect(shown(error)).not.toContain('Zauberwort');
    }
  });

  test('is known also from another copy of the package', () => {
    const error = new ApiError('not-found', { method: 'GET', path: '/v1/me' }, { status: 404 });
    const copy = Object.assign(new Error('x'), { name: 'ApiError', code: 'not-found' });
    expect([isApiError(error), isApiError(error, 'not-found'), isApiError(copy, 'not-found')]).toEqual([true, true, true]);
    expect([isApiError(error, 'network'), isApiError(new Error('x')), isApiError(undefined)]).toEqual([false, false, false]);
  });
});

describe('over a real connection', () => {
  /** Sends the head of an answer and half of its body, then hangs up. */
  const hangUp = async (use: (baseUrl: string, count: () => number) => Promise<void>) => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"person":', () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => requests).finally(() => server.close());
  };

  test('half an answer is none', async ({ school }: { school: SchoolWithClients }) => {
    await hangUp(async (baseUrl, count) => {
      const client = createClient({ baseUrl, token: () => school.tokenFor(school.samField) });
      expect(await caught(client.me())).toMatchObject({ code: 'network', cause: expect.any(Error) });
      expect(count()).toBe(4);
    });
  });

  test('a server that is not there is no network', async ({ school }) => {
    const client = createClient({ baseUrl: 'http://127.0.0.1:9', token: () => school.tokenFor(school.samField) });
    expect(await caught(client.me())).toMatchObject({ code: 'network', request: { path: '/v1/me' } });
  });
});

describe('the address', () => {
  test.for([
    ['https://mentor.example', 'https://mentor.example/v1/me'],
    ['https://mentor.example/', 'https://mentor.example/v1/me'],
    ['https://mis.example/mentoring/v1', 'https://mis.example/mentoring/v1/me'],
    ['https://mis.example/mentoring/v1/', 'https://mis.example/mentoring/v1/me'],
    [new URL('https://mis.example/mentoring'), 'https://mis.example/mentoring/v1/me'],
  ] as const)('%s', async ([baseUrl, url]) => {
    const asked: string[] = [];
    const fetch: Fetch = (request) => {
      asked.push(request.url);
      return Promise.resolve(new Response('{}', { status: 404 }));
    };
    const client = createClient({ baseUrl, token: () => 'x', fetch });
    await caught(client.me());
    await caught(client.goals.get('a/../b'));
    expect(asked).toEqual([url, url.replace(/me$/, 'goals/a%2F..%2Fb')]);
  });
});
