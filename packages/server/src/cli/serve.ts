import { createServer } from '../http/create-server.js';
import { serve as listen, type Listening } from '../node/index.js';
import { dataHelp, dataOption, list, text, type Command } from './command.js';
import { Failure } from './failure.js';
import { nameOf, placeOf, schoolsIn, withDatabase } from './open-database.js';
import { trusted } from './secret.js';

const usualPort = '8080';

export const serve: Command = {
  summary: 'answer over HTTP',
  help: `Usage: learning-mentor serve [--port <number>] [--data <folder>]

Answers the contract under /v1/ until it is stopped (Ctrl-C). Tokens are checked by LEARNING_MENTOR_SECRET, which your
backend signs them with, or by the public keys at LEARNING_MENTOR_JWKS. On invented data it makes a secret itself.

  --port <number>     PORT, else ${usualPort}; 0 takes any that is free
  --host <name>       the network to listen on; 127.0.0.1 unless told: this machine alone
  --origin <origin>   pages of this origin may ask from a browser, https://mis.example; may be given several times
  --issuer <name>     who vouches in tokens, exactly as in \`iss\`; host unless told
  --audience <url>    our own address, exactly as in \`aud\`
${dataHelp}

Examples:
  learning-mentor serve --data ./demo
  LEARNING_MENTOR_SECRET="$(cat secret)" learning-mentor serve --port 8080 --origin https://mis.example`,
  options: {
    ...dataOption, port: { type: 'string' }, host: { type: 'string' }, origin: { type: 'string', multiple: true }, issuer: { type: 'string' }, audience: { type: 'string' },
  },
  async run(options, terminal) {
    const port = text(options, 'port') ?? (terminal.env['PORT'] || usualPort);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Failure(`'${port}' is no port; write a number from 0 to 65535.`, 2);
    const origins = list(options, 'origin');
    const badOrigin = origins.find((origin) => URL.parse(origin)?.origin !== origin);
    if (badOrigin !== undefined) throw new Failure(`'${badOrigin}' is no origin; write it as https://mis.example, without a path.`, 2);
    const place = placeOf(text(options, 'data'), terminal);
    await withDatabase(place, async (database) => {
      const schools = await schoolsIn(database);
      const authenticate = await trusted(place, schools, { issuer: text(options, 'issuer'), audience: text(options, 'audience') }, terminal);
      const server = createServer({ database, authenticate, origins });
      try {
        const listening = await listenInWords(server, Number(port), text(options, 'host'));
        terminal.out(`Learning Mentor answers at http://${text(options, 'host') ?? 'localhost'}:${listening.port}/v1/`);
        terminal.say(schools.length === 0 ? 'There is no school yet: stop, and use `learning-mentor import` or `demo`.' : `${schools.map(({ name }) => name).join(', ')}, in ${nameOf(place)}. Stop with Ctrl-C.`);
        await stopped(terminal.stop);
        await server.close();
        await listening.close();
      } finally {
        await server.close();
      }
    });
  },
};

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));

async function listenInWords(server: Parameters<typeof listen>[0], port: number, hostname: string | undefined): Promise<Listening> {
  try {
    return await listen(server, { port, ...(hostname !== undefined && { hostname }) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Failure(`Port ${port} is taken by another program. Stop that one, or choose another port: learning-mentor serve --port ${port + 1}`);
    if (code === 'EACCES') throw new Failure(`Port ${port} may not be used by this user. Choose one from 1024 on: learning-mentor serve --port ${usualPort}`);
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') throw new Failure(`This machine is not '${hostname}'. Choose another --host.`);
    throw error;
  }
}
