import type { Database } from '../database/database.js';
import { createServer, type Server, type ServerOptions } from '../http/create-server.js';
import { pglite } from '../pglite/index.js';
import { jwt, mintToken, type MintOptions } from '../token/index.js';
import { alderBridge, cast, ties, type Cast, type TestPerson } from './cast.js';
import { fillSchool } from './fill-school.js';
import { migratedImage } from './migrated-image.js';

export interface TestSchoolOptions extends Partial<Pick<ServerOptions, 'kinds' | 'now' | 'origins' | 'basePath' | 'log'>> {
  /** An empty, migrated database; by default one in memory. It is closed with the school. */
  readonly database?: Database;
}

/** Alder Bridge School in memory: the real server, and its people by name. */
export interface TestSchool extends Cast {
  readonly school: typeof alderBridge;
  /** What comes before `/v1/` in the addresses that `fetch` takes. Nothing listens there. */
  readonly baseUrl: string;
  /** Asks the server as `fetch` would over the network. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** A token for five minutes, as the host's backend would mint it. */
  readonly tokenFor: (person: TestPerson, narrower?: Partial<MintOptions>) => Promise<string>;
  readonly server: Server;
  readonly database: Database;
  /** The secret that tokens are signed with. */
  readonly secret: string;
  close(): Promise<void>;
}

const secret = 'a secret for tests alone, of 32 bytes and more';

/**
 * The real server with an invented school in memory, for the tests of those who build on it: no mocks to keep in step.
 * About half a second; the first time on a machine three more.
 */
export async function createTestSchool({ database = undefined, ...options }: TestSchoolOptions = {}): Promise<TestSchool> {
  const filled = database ?? pglite({ image: await migratedImage() });
  await fillSchool(filled, { school: alderBridge, people: Object.values(cast), ties });
  const now = (): number => (options.now?.() ?? new Date()).getTime();
  const server = createServer({ ...options, database: filled, authenticate: jwt({ secret, now }) });
  return {
    ...cast,
    school: alderBridge,
    baseUrl: 'http://alder-bridge.test',
    fetch: (input, init) => server.fetch(new Request(input, init)),
    tokenFor: ({ id, roles }, narrower = {}) => mintToken({ school: alderBridge.id, person: id, roles, secret, now, ...narrower }),
    server,
    database: filled,
    secret,
    async close() {
      await server.close();
      await filled.close();
    },
  };
}
