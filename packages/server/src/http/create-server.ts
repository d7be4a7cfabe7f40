import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { problem } from '@learning-mentor/core/contract';
import { describeContract, openApi } from '@learning-mentor/core/contract/describe';
import { labels } from '@learning-mentor/core/labels/en-GB';
import { kinds as ownKinds, uuidv7, type RecordKind } from '@learning-mentor/core/record';
import { inSchool } from '../database/in-school.js';
import { DatabaseError, type Database } from '../database/database.js';
import { Refusal } from '../refusal.js';
import { isUuid } from '../store/cursor.js';
import { lowerDue } from '../store/lower-due.js';
import { loadReader } from '../store/reader.js';
import type { Authenticate, Claims } from '../token/index.js';
import { ok, problemResponse, toResponse, type Answer } from './answer.js';
import { crossOrigin } from './cross-origin.js';
import { createEventHub } from './event-hub.js';
import { eventStream } from './event-stream.js';
import { logLine, type Env, type LogLine } from './log-line.js';
import { peopleRoutes } from './people-routes.js';
import { recordRoutes } from './record-routes.js';
import type { Route } from './route.js';

export interface ServerOptions {
  readonly database: Database;
  /** Who asks; see `jwt()`. */
  readonly authenticate: Authenticate;
  /** The kinds of records there are; a vendor adds its own to core's. */
  readonly kinds?: readonly RecordKind[];
  /** The clock. */
  readonly now?: () => Date;
  /** Pages of these origins may ask from a browser, `https://mis.example`. */
  readonly origins?: readonly string[];
  /** What stands before `/v1/` in the addresses that `fetch` is given; nothing unless told. */
  readonly basePath?: string;
  /** Told of each request: never what was sent or written. By default failures go to the console. */
  readonly log?: (line: LogLine) => void;
}

export interface Server {
  /** Answers one request. Everything that speaks Request and Response can mount it: Node, Hono, Express, Deno, Bun, workers, a test. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Ends the open streams. The database stays open; it is closed by whoever opened it. */
  close(): Promise<void>;
}

/** The contract of Learning Mentor as one fetch handler over a database. */
export function createServer(options: ServerOptions): Server {
  const { database, now = () => new Date(), origins = [], basePath = '', log = logFailures } = options;
  const { kinds = ownKinds } = options;
  const hub = createEventHub(database);
  const newId = (): string => uuidv7(now().getTime(), randomBytes(10));

  const answer = async (context: Context<Env>, route: Route, claims: Claims): Promise<Answer> => {
    const params = idsOf(context);
    const inTransaction = await route.prepare(context.req.raw);
    const answered = await inSchool(database, claims.school, async (query) => {
      const time = now();
      const reader = await loadReader(query, claims, time);
      if (!reader) throw new Refusal('identity-unknown');
      if (reader.isLoweringDue) await lowerDue(query, claims.school, kinds, time);
      return inTransaction({ query, reader, params, ifMatch: context.req.header('If-Match') ?? null, now: time, newId, kinds });
    });
    if (route.writes) hub.hint(claims.school);
    return answered;
  };

  const app = new Hono<Env>({ getPath: (request) => pathBelow(basePath, request.url) });
  app.use(crossOrigin(origins));
  app.use(logLine(log, now));
  app.onError((error, context) => {
    const { problem: told, headers } = error instanceof Refusal ? error : failure(error, context.req.method);
    context.set('code', told.code);
    if (told.code === 'internal' || told.code === 'unavailable') context.set('error', error);
    return problemResponse(told, headers);
  });
  app.notFound(() => {
    throw new Refusal('not-found');
  });

  // Made when somebody asks: most servers never are.
  let contract: unknown;
  let document: unknown;
  app.get('/v1/contract.json', () => toResponse(ok((contract ??= describeContract(kinds)), publicly)));
  app.get('/v1/openapi.json', () => toResponse(ok((document ??= openApi(labels.kinds, kinds)), publicly)));

  app.get('/v1/events', async (context) =>
    eventStream({ database, hub, kinds, now }, await letIn(options.authenticate, context), context.req.header('Last-Event-ID')),
  );

  const routes = [...peopleRoutes, ...kinds.flatMap(recordRoutes)];
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      const claims = await letIn(options.authenticate, context);
      return toResponse(await answer(context, route, claims));
    });
  }
  const readOnly = ['/v1/contract.json', '/v1/openapi.json', '/v1/events'];
  const all = [...routes, ...readOnly.map((path) => ({ path, method: 'GET' }))];
  for (const path of new Set(all.map((route) => route.path))) {
    const allowed = all
      .filter((route) => route.path === path)
      .map(({ method }) => method)
      .join(', ');
    app.all(path, () => {
      throw new Refusal('method-not-allowed', {}, { Allow: allowed });
    });
  }

  return { fetch: async (request) => app.fetch(request), close: hub.close };
}

const publicly = { 'Cache-Control': 'no-cache' };

async function letIn(authenticate: Authenticate, context: Context<Env>): Promise<Claims> {
  const claims = await authenticate(context.req.raw).catch(() => {
    throw new Refusal('unavailable', { detail: 'The keys of the issuer cannot be had.' }, { 'Retry-After': '5' });
  });
  if ('refusal' in claims) {
    const { refusal, detail } = claims;
    throw new Refusal(refusal, detail === undefined ? {} : { detail }, {
      'WWW-Authenticate': refusal === 'not-signed-in' ? 'Bearer' : 'Bearer error="invalid_token"',
    });
  }
  context.set('claims', claims);
  return claims;
}

/** What is no id names nothing: the same answer as for an id that is free. */
function idsOf(context: Context<Env>): Record<string, string> {
  const params = context.req.param() as Record<string, string>;
  for (const id of Object.values(params)) if (!isUuid(id)) throw new Refusal('not-found');
  return Object.fromEntries(Object.entries(params).map(([name, id]) => [name, id.toLowerCase()]));
}

function pathBelow(basePath: string, url: string): string {
  const path = new URL(url).pathname;
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : '/';
}

/** The database cannot be reached, is shutting down or has no connection free: worth trying again. */
const passing = /^(08|53|57P|E[A-Z]+$)|^55P03$/;

function failure(error: unknown, method: string): Pick<Refusal, 'problem' | 'headers'> {
  // A value that fits its schema and yet cannot be kept, such as a day of the year 0.
  if (error instanceof DatabaseError && error.code?.startsWith('22'))
    return { problem: problem(method === 'GET' ? 'invalid-query' : 'validation-failed'), headers: {} };
  if (error instanceof DatabaseError && passing.test(error.code ?? ''))
    return { problem: problem('unavailable'), headers: { 'Retry-After': '2' } };
  return { problem: problem('internal'), headers: {} };
}

function logFailures(line: LogLine): void {
  if (line.error) console.error(JSON.stringify(line));
}
