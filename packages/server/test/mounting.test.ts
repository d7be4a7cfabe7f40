import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createServer, jwt, type Server, type ServerOptions } from '@learning-mentor/server';
import { toExpress } from '@learning-mentor/server/express';
import { serve } from '@learning-mentor/server/node';
import { createTestSchool, type TestSchool } from '@learning-mentor/server/testing';
import { openDatabase } from './support/database.js';

let made: TestSchool;
beforeAll(async () => {
  made = await createTestSchool({ database: await openDatabase() });
});
afterAll(() => made.close());

/** Another server over the same school. */
function another(options: Partial<ServerOptions>): Server {
  const server = createServer({ database: made.database, authenticate: jwt({ secret: made.secret }), ...options });
  onTestFinished(() => server.close());
  return server;
}

/** Signs in, writes, reads a problem and hears an event, at an address. */
async function works(baseUrl: string, ask: typeof fetch = fetch): Promise<void> {
  const headers = { authorization: `Bearer ${await made.tokenFor(made.samField)}`, 'content-type': 'application/json' };
  const me = await ask(`${baseUrl}/v1/me`, { headers });
  expect([me.status, ((await me.json()) as any).person.family]).toEqual([200, 'Field']);

  const leaving = new AbortController();
  const stream = await ask(`${baseUrl}/v1/events`, { headers, signal: leaving.signal });
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain('id: ');

  const body = JSON.stringify({ pupil: made.amelia.id, title: 'Be there', strand: 'academic' });
  const goal = await ask(`${baseUrl}/v1/goals`, { method: 'POST', headers, body });
  expect([goal.status, goal.headers.get('etag')]).toEqual([201, '"1"']);
  expect((await reader.read()).value).toContain('"type":"goal.created"');
  await reader.cancel();
  leaving.abort();

  const large = await ask(`${baseUrl}/v1/goals`, { method: 'POST', headers, body: 'x'.repeat(3_000_000) });
  expect([large.status, large.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
  await large.body?.cancel();
  const nowhere = await ask(`${baseUrl}/v1/nowhere`, { headers });
  expect([nowhere.status, ((await nowhere.json()) as any).code]).toEqual([404, 'not-found']);
}

test('on Node', async () => {
  const listening = await serve(made.server, { port: 0 });
  onTestFinished(() => listening.close());
  await works(`http://127.0.0.1:${listening.port}`);
  await expect(serve(made.server, { port: listening.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('on Node, a page that leaves takes its stream with it, and closing ends the others', async () => {
  const server = another({});
  const listening = await serve(server, { port: 0 });
  const headers = { authorization: `Bearer ${await made.tokenFor(made.samField)}` };
  const open = (signal?: AbortSignal) => fetch(`http://127.0.0.1:${listening.port}/v1/events`, { headers, ...(signal && { signal }) });
  for (let i = 0; i < 30; i++) {
    const leaving = new AbortController();
    const response = await open(leaving.signal);
    expect(response.status, `stream ${i}`).toBe(200);
    const reader = response.body!.getReader();
    await reader.read();
    leaving.abort();
    await reader.read().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const staying = (await open()).body!.getReader();
  await staying.read();
  await server.close();
  expect((await staying.read()).done).toBe(true);
  await listening.close();
});

test('in Hono, below a prefix', async () => {
  const host = new Hono().mount('/mentoring', made.server.fetch);
  await works('http://host.test/mentoring', (async (input: string, init: RequestInit) =>
    host.fetch(new Request(input, init))) as typeof fetch);
});

test('in Express, below a prefix', async () => {
  const host = express();
  host.use('/mentoring', toExpress(made.server));
  host.use(express.json());
  host.get('/own', (_request, response) => void response.json({ own: true }));
  const listening = createHttpServer(host).listen(0, '127.0.0.1');
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  await new Promise((resolve) => listening.once('listening', resolve));
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  await works(`${origin}/mentoring`);
  expect(await (await fetch(`${origin}/own`)).json()).toEqual({ own: true });
});

test('a base path stands before /v1/, and nothing is elsewhere', async () => {
  const server = another({ basePath: '/mentoring' });
  const status = async (path: string) => (await server.fetch(new Request(`http://host.test${path}`))).status;
  expect([
    await status('/mentoring/v1/contract.json'),
    await status('/v1/contract.json'),
    await status('/mentoringx/v1/contract.json'),
    await status('/mentoring'),
  ]).toEqual([200, 404, 404, 404]);
});

test('pages of listed origins may ask, and no others', async () => {
  const server = another({ origins: ['https://mis.example'] });
  const ask = (init: RequestInit) => server.fetch(new Request('http://host.test/v1/goals', init));
  const preflight = (origin: string) =>
    ask({
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,if-match' },
    });
  const listed = await preflight('https://mis.example');
  expect([listed.status, listed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://mis.example']);
  expect(listed.headers.get('access-control-allow-headers')).toContain('If-Match');
  expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
  for (const origin of ['https://mis.example.evil.test', 'http://mis.example', 'null', 'https://evil.test'])
    expect((await preflight(origin)).headers.get('access-control-allow-origin'), origin).toBeNull();
  const headers = { origin: 'https://mis.example', authorization: `Bearer ${await made.tokenFor(made.samField)}` };
  const answer = await ask({ headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://mis.example');
  expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
  expect(answer.headers.get('vary')).toContain('Origin');
  expect(answer.headers.get('vary')).toContain('Authorization');
  const refused = await ask({ headers: { origin: 'https://mis.example' } });
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, 'https://mis.example']);
});
