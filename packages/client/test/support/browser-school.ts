import { createClient, type Client, type ClientOptions } from '@learning-mentor/client';
import type { Kinds } from '@learning-mentor/core/record';
import { inject, test as base } from 'vitest';
import type { Name } from '../../../server/test/support/browser-server.js';

export type { Name };

/** A school at the real server, outside the page. */
export interface BrowserSchool {
  readonly baseUrl: string;
  clientFor(person: Name, options?: Partial<ClientOptions<Kinds>>): Client<Kinds>;
  readonly idOf: (person: Name) => Promise<string>;
  /** Whether its server answers. */
  be(state: 'up' | 'down'): Promise<void>;
}

/** Makes a school, and ends it when the test file ends. */
export async function openBrowserSchool(onCleanup: (clean: () => Promise<void>) => void): Promise<BrowserSchool> {
  const server = inject('schoolServer');
  const id = await (await fetch(server, { method: 'POST' })).text();
  const baseUrl = `${server}/${id}`;
  const clients: Client<Kinds>[] = [];
  onCleanup(async () => {
    for (const client of clients) client.close();
    await fetch(`${baseUrl}/`, { method: 'DELETE' });
  });
  const clientFor: BrowserSchool['clientFor'] = (person, options = {}) => {
    const token = () => fetch(`${baseUrl}/token?person=${person}`).then((response) => response.text());
    const client = createClient<Kinds>({ baseUrl, token, ...options });
    clients.push(client);
    return client;
  };
  return {
    baseUrl,
    clientFor,
    async idOf(person) {
      return (await clientFor(person).me()).person.id;
    },
    async be(state) {
      await fetch(`${baseUrl}/${state}`, { method: 'POST' });
    },
  };
}

/** `test` with a school for the whole file, in a browser. */
export const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }): Promise<BrowserSchool> => openBrowserSchool(onCleanup));
