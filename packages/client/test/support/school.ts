import { createTestSchool, type TestPerson, type TestSchool, type TestSchoolOptions } from '@learning-mentor/server/testing';
import type { MintOptions } from '@learning-mentor/server/token';
import { createClient, type Client, type ClientOptions } from '@learning-mentor/client';
import type { Kinds } from '@learning-mentor/core/record';
import { test as base } from 'vitest';

/** The real server with an invented school, and clients of its people. */
export interface SchoolWithClients extends TestSchool {
  /** A client whose requests go straight to the server, through whatever is put in between. */
  clientFor(person: TestPerson, options?: Partial<ClientOptions<Kinds>>, narrower?: Partial<MintOptions>): Client<Kinds>;
}

export async function createSchoolWithClients(options?: TestSchoolOptions): Promise<SchoolWithClients> {
  const school = await createTestSchool(options);
  const clients: Client<Kinds>[] = [];
  return {
    ...school,
    clientFor(person, more = {}, narrower = {}) {
      const client = createClient<Kinds>({ baseUrl: school.baseUrl, token: () => school.tokenFor(person, narrower), fetch: school.fetch, ...more });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.close();
      await school.close();
    },
  };
}

/** `test` with a school for the whole file. It has answered once: the first answer takes long, and drafts wait two seconds for their key. */
export const test = base.extend('school', { scope: 'file' }, async ({}, { onCleanup }) => {
  const school = await createSchoolWithClients();
  onCleanup(() => school.close());
  const { devices } = school.clientFor(school.samField);
  await devices.key(crypto.randomUUID());
  return school;
});
