import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Server } from '../http/create-server.js';

/**
 * The server as Express middleware: `app.use('/mentoring', toExpress(server))`. Mount it before `express.json()` and the like, which
 * would read the body first. Addresses below the mount are all answered here; nothing is passed on.
 */
export function toExpress({ fetch }: Pick<Server, 'fetch'>): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return getRequestListener(fetch, { overrideGlobalObjects: false });
}
