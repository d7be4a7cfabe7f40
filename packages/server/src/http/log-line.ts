import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { DatabaseError } from '../database/database.js';
import type { Claims } from '../token/index.js';

/** What is told of a request. Only what is named here: no body, no parameter, nothing that somebody wrote. */
export interface LogLine {
  readonly at: string;
  readonly method: string;
  /** The pattern, `/v1/goals/:id`: addresses name pupils. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Of a problem. */
  readonly code?: string;
  readonly school?: string;
  /** Of a failure: the error's name, the database's code and constraint, and where it was thrown. */
  readonly error?: { readonly name: string; readonly code?: string; readonly constraint?: string; readonly stack?: readonly string[] };
}

/** What the handlers of a request leave for the log. */
export interface Env {
  Variables: { claims?: Claims; code?: string; error?: unknown };
}

export const logLine =
  (log: (line: LogLine) => void, now: () => Date): MiddlewareHandler<Env> =>
  async (context, next) => {
    const start = performance.now();
    await next();
    const claims = context.get('claims');
    const code = context.get('code');
    log({
      at: now().toISOString(),
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
      ...(code !== undefined && { code }),
      ...(claims && { school: claims.school }),
      ...(context.get('error') !== undefined && { error: describe(context.get('error')) }),
    });
  };

/** Without the message: a driver's quotes what was written. */
function describe(error: unknown): NonNullable<LogLine['error']> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error instanceof DatabaseError ? error : {};
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(stack && { stack }),
  };
}
