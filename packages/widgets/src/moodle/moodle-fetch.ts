import type { Fetch } from '@learning-mentor/client';
import type { MoodleConfig } from './config.js';

/** The header that carries the sesskey. */
export const sesskeyHeader = 'X-Sesskey';

/**
 * `fetch` as the plugin's own endpoint wants it: Moodle's cookie says who asks and the sesskey that the page meant to; there is no token.
 * Without slash arguments the path travels in a parameter.
 */
export function moodleFetch({ baseUrl, rest, sesskey = '' }: MoodleConfig, fetch: Fetch = (request) => globalThis.fetch(request)): Fetch {
  return async (request) => {
    const url = rest === 'query' ? pathInQuery(request.url, baseUrl) : request.url;
    const headers = new Headers(request.headers);
    headers.delete('authorization');
    headers.set(sesskeyHeader, sesskey);
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text();
    return fetch(
      new Request(url, {
        method: request.method,
        headers,
        ...(body ? { body } : {}),
        credentials: 'same-origin',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: request.signal,
      }),
    );
  };
}

/** `…/api.php/v1/goals?limit=1` as `…/api.php?file=%2Fv1%2Fgoals&limit=1`. */
function pathInQuery(address: string, baseUrl: string): string {
  const endpoint = new URL(baseUrl, document.baseURI);
  const url = new URL(address);
  endpoint.searchParams.set('file', url.pathname.slice(endpoint.pathname.length));
  for (const [name, value] of url.searchParams) endpoint.searchParams.append(name, value);
  return endpoint.href;
}
