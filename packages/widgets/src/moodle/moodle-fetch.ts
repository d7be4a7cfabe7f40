import type { Fetch } from '@learning-mentor/client';
import { addressOf } from './address.js';
import type { MoodleConfig } from './config.js';

/** The header that carries the sesskey. */
const sesskeyHeader = 'X-Sesskey';

/**
 * `fetch` as the plugin's own endpoint wants it: Moodle's cookie says who asks and the sesskey that the page meant to; there is no token.
 * Without slash arguments the path travels in a parameter.
 */
export function moodleFetch(config: MoodleConfig, fetch: Fetch = (request) => globalThis.fetch(request)): Fetch {
  const { sesskey = '' } = config;
  return async (request) => {
    const url = addressOf(config, request.url.slice(new URL(config.baseUrl, document.baseURI).href.length));
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
