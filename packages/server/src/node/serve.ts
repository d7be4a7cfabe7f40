import type { AddressInfo } from 'node:net';
import { serve as serveOnNode } from '@hono/node-server';
import type { Server } from '../http/create-server.js';

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** `127.0.0.1` unless told: nobody but this machine. */
  readonly hostname?: string;
}

export interface Listening {
  readonly port: number;
  /** Stops listening, and ends the requests and streams that are open. The server itself is closed by its `close()`. */
  close(): Promise<void>;
}

/**
 * Listens on Node.
 *
 * @throws {Error} with `code` `EADDRINUSE` where the port is taken, `EACCES` where it may not be had.
 */
export function serve({ fetch }: Pick<Server, 'fetch'>, { port, hostname = '127.0.0.1' }: ServeOptions): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const listening = serveOnNode({ fetch, port, hostname }, (address: AddressInfo) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((done) => {
            listening.close(() => done());
            if ('closeAllConnections' in listening) listening.closeAllConnections();
          }),
      });
    });
    listening.once('error', reject);
  });
}
