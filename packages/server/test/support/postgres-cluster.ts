import { execFile, spawn } from 'node:child_process';
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

/**
 * Starts a throw-away PostgreSQL: own files, no TCP port, nothing flushed to disk. About three seconds.
 *
 * @throws where PostgreSQL is not installed or does not start; the message carries the server's log.
 */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed: no initdb found.');
  const owner = await serverUser();
  // Short: the path of a unix socket may have 107 bytes at most.
  const folder = await mkdtemp(join(tmpdir(), 'lm-pg-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const asOwner = { cwd: folder, ...owner };

  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], asOwner);
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...asOwner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // A run that is killed must not leave a server behind.
  const killServer = (): void => void server.kill('SIGQUIT');
  process.once('exit', killServer);

  const stop = async (): Promise<void> => {
    process.off('exit', killServer);
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(server.stderr);
    await run(join(bin, 'createdb'), ['-h', folder, '-U', 'postgres', 'learning_mentor'], asOwner);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql:///learning_mentor?host=${encodeURIComponent(folder)}&user=postgres`, stop };
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
