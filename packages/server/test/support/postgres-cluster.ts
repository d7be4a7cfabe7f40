import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../../../scripts/tools.mjs';

const run = promisify(execFile);

export interface PostgresCluster {
  /** Connection string of the empty database `learning_mentor`, as its superuser, over a unix socket. */
  url: string;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

/** A run that is killed must leave no server behind: its end closes the pipe that `read` waits on. */
const untilInputEnds = '"$0" "$@" & exec 2>&-; read -r _; kill -INT $!; wait $!';

const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a throw-away PostgreSQL: own files, no TCP port, nothing flushed to disk. About a second.
 *
 * @throws where PostgreSQL is not installed or does not start; the message carries the server's log.
 */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed: no initdb found.');
  // Short: the path of a unix socket may have 107 bytes at most.
  const folder = await mkdtemp(join(tmpdir(), 'lm-pg-'));
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const owner = await serverUser();
    if (owner) await chown(folder, owner.uid, owner.gid);
    const asOwner = { cwd: folder, ...owner };
    const data = join(folder, 'data');
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], asOwner);

    const options = [...settings, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
    const started = spawn('/bin/sh', ['-c', untilInputEnds, join(bin, 'postgres'), '-D', data, ...options], {
      ...asOwner,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    server = started;
    await ready(started.stderr);
    await run(join(bin, 'createdb'), ['-h', folder, '-U', 'postgres', 'learning_mentor'], asOwner);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql:///learning_mentor?host=${encodeURIComponent(folder)}&user=postgres`, stop };
}

async function stopServer(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  if (server.exitCode === null && server.signalCode === null) await ended;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. Anyone else runs it as themselves. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
  return { uid: uid!, gid: gid! };
}

/** Resolves when the server says that it takes connections; rejects with its log when it ends before. */
function ready(log: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    log.setEncoding('utf8');
    log.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('ready to accept connections')) resolve();
    });
    log.once('end', () => reject(new Error(`PostgreSQL did not start:\n${text}`)));
  });
}
