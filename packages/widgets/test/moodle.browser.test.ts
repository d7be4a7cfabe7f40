import { createTrustingClient } from '@learning-mentor/client/trusting';
import { Goal } from '@learning-mentor/core/goal';
import { describe, expect, test } from 'vitest';
import { askingEarly } from '../src/moodle/early.js';
import { configOf } from '../src/moodle/config.js';
import { moodleFetch } from '../src/moodle/moodle-fetch.js';

const baseUrl = `${location.origin}/moodle/local/learningmentor/api.php`;

/** What the plugin's endpoint is asked by a client. */
async function asked(rest: 'path' | 'query', ask: (client: ReturnType<typeof clientOf>['client']) => Promise<unknown>): Promise<Request> {
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
    const request = await asked('path', (client) => client.goals.create({ pupil: '0199a000-0000-7000-8000-000000000001', title: 'Be on time', strand: 'academic' }));
    expect(request.url).toBe(`${baseUrl}/v1/goals`);
    expect(request.credentials).toBe('same-origin');
    expect(request.headers.get('x-sesskey')).toBe('k3y');
    expect(request.headers.get('content-type')).toBe('application/json');
    expect(request.headers.has('authorization')).toBe(false);
    expect(await request.json()).toMatchObject({ title: 'Be on time' });
  });

  test('is given the path in a parameter where there are no slash arguments', async () => {
    const request = await asked('query', (client) => client.goals.list({ state: 'agreed', limit: 5 }).page());
    const url = new URL(request.url);
    expect(url.origin + url.pathname).toBe(baseUrl);
    expect(Object.fromEntries(url.searchParams)).toEqual({ file: '/v1/goals', state: 'agreed', limit: '5' });
  });
});

describe('a question that is asked early', () => {
  const answering = () => {
    let count = 0;
    return askingEarly(async () => new Response(`answer ${++count}`));
  };
  const url = new URL(`${baseUrl}/v1/caseload`);

  test('is answered to the first who asks the same, and asked anew by the next', async () => {
    const { ask, fetch } = answering();
    ask(url);
    const read = async (address: string, method = 'GET') => (await fetch(new Request(address, { method }))).text();
    expect(await read(`${baseUrl}/v1/me`)).toBe('answer 2');
    expect(await read(url.href)).toBe('answer 1');
    expect(await read(url.href)).toBe('answer 3');
  });

  test('is not the answer to a write', async () => {
    const { ask, fetch } = answering();
    ask(url);
    expect(await (await fetch(new Request(url, { method: 'POST' }))).text()).toBe('answer 2');
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
