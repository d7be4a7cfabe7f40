import type { Problem, ProblemCode } from '@learning-mentor/core/contract';
import ky, { isHTTPError, isNetworkError, isTimeoutError, type Options } from 'ky';
import { ApiError, type AskedFor } from './api-error.js';
import type { Checks } from './checks.js';
import { parsed } from './parsed.js';
import { misfit, type Schema } from './schema.js';
import type { TokenSource } from './token-source.js';

/** `fetch`, or a handler of the same form, such as a server's. */
export type Fetch = (request: Request) => Promise<Response>;

export interface CallOptions {
  /** Ends the call with the code `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** One request, and what its answer must be. */
export interface Call<Answer> extends CallOptions {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The parts of the path after `/v1`. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  /** The etag of the record as the caller saw it. */
  readonly ifMatch?: string;
  readonly answer: Schema<Answer>;
  /** Sending it twice does no more than sending it once. */
  readonly repeatable: boolean;
}

export type Send = <Answer>(call: Call<Answer>) => Promise<Answer>;

export interface HttpOptions {
  readonly url: (path: readonly string[]) => URL;
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
  readonly checks: Pick<Checks, 'problem'>;
  /** Nobody is signed in any more: the server refused a fresh token, or the host gave none. */
  readonly onExpired: (error: ApiError) => void;
  readonly onAccepted: () => void;
}

const timeout = 15_000;
const totalTimeout = 45_000;
/** Who is told to wait longer than this, in seconds, learns it at once instead. */
const longestWait = 20;

/** What a refusal means that comes without a problem document, from a proxy for instance. */
const codes: Readonly<Record<number, ProblemCode>> = {
  401: 'not-signed-in', 413: 'too-large', 429: 'too-many-requests', 500: 'internal', 502: 'unavailable', 503: 'unavailable', 504: 'unavailable',
};

/** The way of one request: a token, time-outs, repeats where they are harmless, one fresh token on 401, a checked answer. */
export function createSend({ url, fetch, tokens, checks, onExpired, onAccepted }: HttpOptions): Send {
  const wholeAnswer = receiving(fetch);

  return async (call) => {
    const target = url(call.path);
    const request: AskedFor = { method: call.method, path: target.pathname };
    for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) target.searchParams.set(name, String(value));
    const options = optionsFor(call, wholeAnswer);
    const attempt = async (token: string) => ky(target, { ...options, headers: headersFor(call, token) });
    const identity = tokens.identity;
    /** Nothing that one person asked for is sent in the name of another. */
    const samePerson = () => {
      if (identity !== undefined && tokens.identity !== identity) throw new ApiError('aborted', request);
    };
    /** A refusal that a fresh token may mend. */
    const again = async (refused: string) => {
      const token = await tokens.renew(refused);
      samePerson();
      return attempt(token);
    };

    try {
      call.signal?.throwIfAborted();
      const token = await tokens.get();
      samePerson();
      const response = await attempt(token).catch((error: unknown) => {
        if (isHTTPError(error) && error.response.status === 401) return again(token);
        throw error;
      });
      onAccepted();
      return await answerOf(response, call.answer, request);
    } catch (error) {
      const apiError = toApiError(error, call, request, checks);
      if (apiError.status === 401 || apiError.code === 'not-signed-in') onExpired(apiError);
      throw apiError;
    }
  };
}

function optionsFor(call: Call<unknown>, fetch: Fetch): Options {
  return {
    method: call.method,
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    timeout,
    totalTimeout,
    retry: {
      limit: 3,
      methods: call.repeatable ? [call.method.toLowerCase() as 'get'] : [],
      statusCodes: [408, 429, 502, 503, 504],
      jitter: true,
      retryOnTimeout: true,
      shouldRetry: ({ error }) => (isHTTPError(error) && Number(error.response.headers.get('retry-after')) > longestWait ? false : undefined),
      maxRetryAfter: longestWait * 1000,
    },
    fetch: (request) => fetch(request as Request),
  };
}

const headersFor = (call: Call<unknown>, token: string): Record<string, string> => ({
  accept: 'application/json',
  authorization: `Bearer ${token}`,
  ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(call.ifMatch === undefined ? {} : { 'if-match': call.ifMatch }),
});

/** A `fetch` whose answer is whole when it comes, so that an answer cut short counts as a failed attempt like any other. */
const receiving = (fetch: Fetch): Fetch => async (request) => {
  try {
    const response = await fetch(request);
    const body = await response.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers: response.headers });
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    // The words by which ky knows a failure of the network; browsers have many others for a body cut short.
    throw new TypeError('fetch failed', { cause });
  }
};

async function answerOf<Answer>(response: Response, schema: Schema<Answer>, request: AskedFor): Promise<Answer> {
  const text = await response.text();
  const body = text === '' ? undefined : parsed(text);
  const pointer = misfit(schema, body);
  if (pointer !== undefined) throw new ApiError('unexpected-answer', request, { status: response.status, pointer });
  return body as Answer;
}

/** Causes are taken out of ky's errors, which carry the request and in it the token. */
function toApiError(error: unknown, call: Call<unknown>, request: AskedFor, checks: Pick<Checks, 'problem'>): ApiError {
  if (error instanceof ApiError) return error;
  if (call.signal?.aborted) return new ApiError('aborted', request, { cause: call.signal.reason });
  if (isTimeoutError(error)) return new ApiError('timeout', request);
  if (isNetworkError(error)) return new ApiError('network', request, { cause: causeOf(causeOf(error)) });
  if (isHTTPError(error)) return refusal(error.response.status, checks.problem(error.data), call, request);
  return new ApiError('network', request, { cause: error });
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function refusal(status: number, problem: Problem | undefined, call: Call<unknown>, request: AskedFor): ApiError {
  if (problem === undefined) return new ApiError(codes[status] ?? 'unexpected-answer', request, { status });
  // What a caller merges with must be a record of the kind.
  const wrong = problem.current === undefined ? undefined : misfit(call.answer, problem.current);
  if (wrong !== undefined) return new ApiError('unexpected-answer', request, { status, pointer: `/current${wrong}` });
  return new ApiError(problem.code, request, { status, problem });
}
