import { serve } from '@learning-mentor/server/node';
import { cast, createTestSchool, type TestSchool } from '@learning-mentor/server/testing';
import type { TestProject } from 'vitest/node';

/** Somebody at a test school, by the name that the cast gives them. */
export type Name = keyof typeof cast;

/**
 * The real server for tests that run in a browser, which cannot bring PostgreSQL into their page. Every test file asks for a school of its
 * own and ends it:
 *
 * - `POST /` makes a school that takes requests from the page's origin, and answers its id;
 * - `/{id}/v1/…` is that school's server;
 * - `GET /{id}/token?person=samField&expiresIn=300` is what a host's backend would answer; without `expiresIn`, five minutes;
 * - `POST /{id}/down` and `POST /{id}/up` end and mend it: while it is down, everything answers 503 but the token;
 * - `DELETE /{id}` ends it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const schools = new Map<string, { readonly school: TestSchool; down: boolean }>();
  const make = async (origin: string): Promise<Response> => {
    const id = crypto.randomUUID();
    schools.set(id, { school: await createTestSchool({ origins: [origin] }), down: false });
    return new Response(id, { headers: allowing(origin) });
  };
  const listening = await serve(
    {
      async fetch(request) {
        const url = new URL(request.url);
        const origin = request.headers.get('origin') ?? '';
        const [, id = '', what = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname)!;
        if (request.method === 'OPTIONS' && !what.startsWith('v1/')) return new Response(null, { status: 204, headers: allowing(origin) });
        if (id === '') return make(origin);
        const found = schools.get(id);
        if (found === undefined) return new Response(null, { status: 404, headers: allowing(origin) });
        if (what === 'token') return token(found.school, url.searchParams, origin);
        if (what === 'down' || what === 'up') {
          found.down = what === 'down';
          return new Response(null, { status: 204, headers: allowing(origin) });
        }
        if (what === '') return end(id, origin);
        if (found.down) return new Response(null, { status: 503, headers: allowing(origin) });
        url.pathname = `/${what}`;
        return found.school.fetch(new Request(url, request));
      },
    },
    { port: 0 },
  );
  const end = async (id: string, origin: string): Promise<Response> => {
    const ending = schools.get(id);
    schools.delete(id);
    await ending?.school.close();
    return new Response(null, { status: 204, headers: allowing(origin) });
  };

  project.provide('schoolServer', `http://127.0.0.1:${listening.port}`);
  return async () => {
    await listening.close();
    await Promise.all([...schools.values()].map(({ school }) => school.close()));
  };
}

/** As much of a preflight's answer as these routes need; the schools answer their own. */
const allowing = (origin: string) => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Methods': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, if-match, last-event-id',
});

async function token(school: TestSchool, query: URLSearchParams, origin: string): Promise<Response> {
  const person = cast[query.get('person') as Name];
  const expiresIn = Number(query.get('expiresIn') ?? 300);
  return new Response(await school.tokenFor(person, { expiresIn }), { headers: allowing(origin) });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server that makes schools. */
    schoolServer: string;
  }
}
