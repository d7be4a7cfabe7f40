import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

/** Lets pages of the listed origins ask. Without credentials: the token comes in a header, never as a cookie. */
export const crossOrigin = (origins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'Last-Event-ID'],
    exposeHeaders: ['ETag', 'Location', 'Retry-After'],
    maxAge: 600,
  });
