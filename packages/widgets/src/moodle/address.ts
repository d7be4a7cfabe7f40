import type { MoodleConfig } from './config.js';

/** Where the endpoint answers a path with its query, `/v1/goals?limit=1`: after its own address, or in its parameter `file` where the web server knows no slash arguments. */
export function addressOf({ baseUrl, rest }: Pick<MoodleConfig, 'baseUrl' | 'rest'>, question: string): string {
  const endpoint = new URL(baseUrl, document.baseURI);
  if (rest !== 'query') return endpoint.href + question;
  const [path, query] = question.split('?');
  endpoint.searchParams.set('file', path!);
  for (const [name, value] of new URLSearchParams(query)) endpoint.searchParams.append(name, value);
  return endpoint.href;
}
