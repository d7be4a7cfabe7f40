import { execFile, type ChildProcess } from 'node:child_process';
import { chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findMariadb, findPostgres } from '../../../../scripts/tools.mjs';
import type { Leash } from './leash.js';

const run = promisify(execFile);

export type Engine = 'mariadb' | 'postgres';

/** A database server of our own, with no port: only a socket in its folder. */
export interface DatabaseServer {
  /** What Moodle's `config.php` says of it. */
  readonly config: Readonly<Record<'dbtype' | 'dbhost' | 'dbname' | 'dbuser' | 'dbpass', string>> & { readonly socket: string };
  /** One statement; the rows, each as its columns' text. */
  query(sql: string): Promise<string[][]>;
  /** Stops it in an orderly way. Its files stay. */
  stop(): Promise<void>;
}

/**
 * Starts a server on the files in `folder`, which are made where there are none. Nothing waits for the disk: a crash loses all, which is
 * what the folder is for.
 */
export function startDatabase(engine: Engine, folder: string, leash: Leash): Promise<DatabaseServer> {
  return engine === 'mariadb' ? startMariadb(folder, leash) : startPostgres(folder, leash);
}

async function startMariadb(folder: string, leash: Leash): Promise<DatabaseServer> {
  const programs = findMariadb();
  if (!programs) throw new Error('MariaDB is not installed: no mariadbd found.');
  const [data, socket] = [join(folder, 'data'), join(folder, 's')];
  // As whoever runs this: root may, when it says so.
  const user = `--user=${process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'root')}`;
  const isNew = !(await exists(data));
  if (isNew) await run(programs.install, ['--no-defaults', `--datadir=${data}`, user, '--auth-root-authentication-method=normal', '--skip-test-db'], { maxBuffer: 1e8 });

  const options = [
    `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`, '--skip-networking', user,
    '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--sync-frm=0',
    '--innodb-doublewrite=0', '--innodb-log-file-size=32M', '--innodb-buffer-pool-size=384M', '--max-connections=60',
  ];
  const server = leash.run(programs.server, ['--no-defaults', ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  await said(server, 'ready for connections', 'MariaDB');

  const query = async (sql: string, database: string[] = ['moodle']) => {
    const args = ['--no-defaults', `--socket=${socket}`, '--user=root', '--batch', '--skip-column-names', ...database, '-e', sql];
    return rows((await run(programs.client, args, { maxBuffer: 1e8 })).stdout);
  };
  if (isNew) await query('CREATE DATABASE moodle DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', []);
  return {
    config: { dbtype: 'mariadb', dbhost: 'localhost', dbname: 'moodle', dbuser: 'root', dbpass: '', socket },
    query: (sql) => query(sql),
    stop: () => leash.end(server),
  };
}

async function startPostgres(folder: string, leash: Leash): Promise<DatabaseServer> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed: no initdb found.');
  const owner = await postgresUser();
  await mkdir(folder, { recursive: true });
  if (owner) await chown(folder, owner.uid, owner.gid);
  const as = { cwd: folder, ...owner };
  const data = join(folder, 'data');
  const isNew = !(await exists(data));
  if (isNew) await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], as);

  const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=256MB', `unix_socket_directories=${folder}`];
  const server = leash.run(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  await said(server, 'ready to accept connections', 'PostgreSQL');
  if (isNew) await run(join(bin, 'createdb'), ['-h', folder, '-U', 'postgres', 'moodle'], as);
  return {
    config: { dbtype: 'pgsql', dbhost: 'localhost', dbname: 'moodle', dbuser: 'postgres', dbpass: '', socket: folder },
    query: async (sql) => rows((await run(join(bin, 'psql'), ['-h', folder, '-U', 'postgres', '-At', '-F', '\t', '-c', sql, 'moodle'], { maxBuffer: 1e8 })).stdout),
    // SIGTERM waits until every client has gone; PHP's workers may keep theirs.
    async stop() {
      server.kill('SIGINT');
      await leash.end(server);
    },
  };
}

const exists = (path: string) => stat(path).then(() => true, () => false);

const rows = (text: string): string[][] => text.split('\n').filter((line) => line !== '').map((line) => line.split('\t'));

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. Anyone else runs it as themselves. */
async function postgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
  return { uid: uid!, gid: gid! };
}

/** Resolves when a server says that it takes connections; rejects with its log when it ends before. */
function said(server: ChildProcess, words: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.setEncoding('utf8');
    server.stderr!.on('data', (chunk: string) => {
      log = (log + chunk).slice(-20_000);
      if (log.includes(words)) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`${name} did not start:\n${log}`)));
  });
}
