import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../../scripts/run.mjs';
import { findPhp } from '../../../../scripts/tools.mjs';
import { startDatabase, type DatabaseServer, type Engine } from './database-server.js';
import { leash } from './leash.js';
import { layOut, versionOf, type MoodleVersion } from './tree.js';
import { serve } from './web-server.js';

const run = promisify(execFile);

/** The administrator of every throw-away site. */
const admin = { username: 'admin', password: 'Admin-of-a-test-1' } as const;

/** A throw-away Moodle, with a database server and folders of its own. */
export interface Site extends MoodleVersion {
  readonly engine: Engine;
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  /** Its copy of the code. */
  readonly tree: string;
  /** Its folder of data. */
  readonly data: string;
  readonly database: DatabaseServer;
  /** Runs a PHP file of the site's tree, or any file by its whole path, with arguments. @throws with all that it said, where it fails */
  php(file: string, ...args: readonly string[]): Promise<string>;
  /**
   * Runs a piece of PHP inside the site, as the administrator: `config.php` is there, and `$input` is what was passed. What it returns comes back.
   *
   * @throws with PHP's own words, where it throws
   */
  eval<Result = unknown>(code: string, input?: unknown): Promise<Result>;
  /** All that PHP has complained of so far. */
  complaints(): Promise<string>;
  /** Copies plugins' zips into the tree, as an administrator would unpack them, and lets Moodle's command line install or upgrade them. */
  install(zips: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** A Moodle tree, 4.5 or 5.0. It is not changed. */
  readonly moodle: string;
  readonly engine: Engine;
  /** Installed with the site. */
  readonly zips?: readonly string[];
  /** Installs Moodle with the plugins already in place, by `admin/cli/install.php`, instead of from the kept bare site. A minute. */
  readonly afresh?: boolean;
  /** More lines for `config.php`. */
  readonly config?: string;
  /** How many requests are answered at once: 16 unless told, since each open page holds one for its stream of events. */
  readonly workers?: number;
}

/** `max_input_vars`: Moodle's installer demands it. OPcache as a school's server has it. */
const phpFlags = ['max_input_vars=5000', 'memory_limit=512M', 'opcache.enable=1', 'opcache.enable_cli=1', 'opcache.memory_consumption=192', 'opcache.max_accelerated_files=16229',
  'log_errors=1', 'display_errors=0', 'error_reporting=-1'];

const cache = join(root, 'node_modules/.cache/learning-mentor/moodle');

/**
 * Makes a Moodle that can be thrown away: its own copy of the code, its own database server without a port, its own data, served by
 * nginx and PHP-FPM where they are installed, on a random port of this machine. The bare site is installed once for each Moodle version and
 * database (about a minute) and kept in `node_modules/.cache`; from then on a site with the plugins takes some ten seconds.
 *
 * All of it is gone after `close()`, and also when the run is stopped or killed.
 */
export async function createSite({ moodle, engine, zips = [], afresh = false, config = '', workers = 16 }: SiteOptions): Promise<Site> {
  const php = findPhp();
  if (!php) throw new Error('PHP is not installed.');
  const version = await versionOf(moodle);
  // Short: the path of a unix socket may have 107 bytes at most. To be entered by PostgreSQL's user, not to be read.
  const folder = await mkdtemp(join(tmpdir(), 'lm-moodle-'));
  await chmod(folder, 0o711);
  const held = leash(folder);
  const [tree, data, db, log] = ['moodle', 'data', 'db', 'php.log'].map((name) => join(folder, name)) as [string, string, string, string];
  const flags = [...phpFlags, `error_log=${log}`].flatMap((flag) => ['-d', flag]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  const runPhp = async (file: string, args: readonly string[]): Promise<string> => {
    try {
      return (await run(php, [...flags, '-d', 'display_errors=stderr', file, ...args], { cwd: tree, maxBuffer: 1e8 })).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`php ${[file, ...args].join(' ')}\n${stdout ?? ''}\n${stderr ?? String(error)}`, { cause: error });
    }
  };
  const install = async (wanted: readonly string[]): Promise<void> => {
    for (const zip of wanted) await unpack(zip, tree);
    await runPhp('admin/cli/upgrade.php', ['--non-interactive', '--allow-unstable']);
  };

  try {
    await layOut(moodle, tree);
    const stamp = createHash('sha256').update(await readFile(join(tree, 'version.php'))).update(await readFile(new URL('database-server.ts', import.meta.url))).digest('hex').slice(0, 12);
    const bare = join(cache, `${version.branch}-${engine}-${stamp}`);
    const known = !afresh && (await exists(bare));
    if (known) await copy(bare, folder);
    else await mkdir(data);
    let database = await startDatabase(engine, db, held);
    const write = () => writeFile(join(tree, 'config.php'), configOf({ url, data, database, config }));
    if (afresh) {
      for (const zip of zips) await unpack(zip, tree);
      const { socket, ...login } = database.config;
      const options = { ...login, dbsocket: socket, wwwroot: url, dataroot: data, lang: 'en', fullname: 'Alder Bridge School', shortname: 'Alder Bridge', adminuser: admin.username,
        adminpass: admin.password, adminemail: 'admin@alderbridge.example' };
      await runPhp('admin/cli/install.php', ['--non-interactive', '--agree-license', '--allow-unstable', ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)]);
      await write();
    } else if (known) {
      await write();
      await install(zips);
    } else {
      await write();
      await runPhp('admin/cli/install_database.php', ['--agree-license', '--lang=en', '--fullname=Alder Bridge School', '--shortname=Alder Bridge', `--adminuser=${admin.username}`,
        `--adminpass=${admin.password}`, '--adminemail=admin@alderbridge.example']);
      await database.stop();
      await keep(bare, folder);
      database = await startDatabase(engine, db, held);
      await install(zips);
    }

    // Developers' warnings, but said in the database: in config.php they make Moodle look through all its plugins at each request.
    await runPhp('admin/cli/cfg.php', ['--name=debug', '--set=32767']);
    const server = await serve({ leash: held, settings: [...phpFlags, `error_log=${log}`], port, tree, folder, workers });
    await answers(`${url}/login/index.php`, () => server.exitCode !== null);

    return {
      ...version, engine, url, tree, data, database, install,
      php: (file, ...args) => runPhp(file, args),
      eval: (code, input) => evaluate(php, flags, tree, code, input),
      complaints: () => readFile(log, 'utf8').catch(() => ''),
      close: () => held.release(),
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}

const exists = (path: string) => stat(path).then(() => true, () => false);

/** Connections to PostgreSQL are kept between requests, as busy schools do: each new one is a process, and costs more than a request. */
function configOf({ url, data, database, config }: { url: string; data: string; database: DatabaseServer; config: string }): string {
  const { socket, ...login } = database.config;
  return `<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
${Object.entries({ ...login, wwwroot: url, dataroot: data, prefix: 'mdl_', admin: 'admin', dblibrary: 'native' }).map(([name, value]) => `$CFG->${name} = '${value}';`).join('\n')}
$CFG->dboptions = ['dbpersist' => ${database.config.dbtype === 'pgsql' ? 1 : 0}, 'dbsocket' => '${socket}', 'dbcollation' => 'utf8mb4_unicode_ci'];
$CFG->directorypermissions = 02777;
$CFG->debugdisplay = 0;
$CFG->noemailever = true;
$CFG->noreplyaddress = 'noreply@alderbridge.example';
$CFG->disableupdatenotifications = true;
$CFG->disableupdateautodeploy = true;
${config}
require_once(__DIR__ . '/lib/setup.php');
`;
}

/** Unpacks `local_….zip` to `local/`, `block_….zip` to `blocks/`, over what is there. */
async function unpack(zip: string, tree: string): Promise<void> {
  const place = { local: 'local', block: 'blocks' }[/(local|block)_\w+\.zip$/.exec(zip)?.[1] ?? ''];
  if (place === undefined) throw new Error(`${zip} is neither local_….zip nor block_….zip.`);
  const name = /_(\w+)\.zip$/.exec(zip)![1]!;
  await rm(join(tree, place, name), { recursive: true, force: true });
  await run('php', ['-r', '$z = new ZipArchive(); if ($z->open($argv[1]) !== true || !$z->extractTo($argv[2])) exit(1);', zip, join(tree, place)]);
}

/** Keeps the database and the data of a bare site for the next one. Two runs at once do the same work twice, and one of them stays. */
async function keep(bare: string, folder: string): Promise<void> {
  const unfinished = `${bare}.${process.pid}`;
  await mkdir(dirname(bare), { recursive: true });
  await copy(folder, unfinished);
  await rename(unfinished, bare).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** With owners and times, which PostgreSQL looks at. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['data', 'db']) await run('cp', ['-a', '--reflink=auto', '--sparse=always', join(from, name), to]);
}

async function evaluate<Result>(php: string, flags: readonly string[], tree: string, code: string, input: unknown): Promise<Result> {
  const script = `
    define('CLI_SCRIPT', true);
    require(${JSON.stringify(join(tree, 'config.php'))});
    require_once($CFG->libdir . '/clilib.php');
    \\core\\session\\manager::set_user(get_admin());
    $input = json_decode(stream_get_contents(STDIN), true);
    ob_start();
    try {
        $result = (function () use ($input) { global $CFG, $DB, $USER, $PAGE, $OUTPUT, $SITE;
            ${code}
        })();
    } catch (\\Throwable $e) {
        fwrite(STDERR, get_class($e) . ': ' . $e->getMessage() . ' ' . ($e->debuginfo ?? '') . PHP_EOL . $e->getTraceAsString());
        exit(1);
    }
    fwrite(STDERR, ob_get_clean());
    echo json_encode($result, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);`;
  const child = spawn(php, [...flags, '-d', 'display_errors=stderr', '-r', script], { cwd: tree, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(input ?? null));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code_ = await new Promise((resolve) => child.once('close', resolve));
  if (code_ !== 0) throw new Error(`PHP inside the site failed:\n${err}\n${out}`);
  return JSON.parse(out) as Result;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string, ended: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !ended(); tries++) {
    const reached = await fetch(url).then(() => true, () => false);
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The web server does not answer.');
}
