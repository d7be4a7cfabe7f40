/**
 * Brings a fresh machine to where `npm start` and `npm test` can run. Runs on Node 20; no dependencies, because it is what
 * installs them. Does nothing, in a few milliseconds, when all is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathWithoutTools, root, runQuietly } from './run.mjs';
import { findChromium, findFpm, findMariadb, findNginx, findPhp, findPhpunit, findPostgres, findTestLocale, missingPhpExtensions } from './tools.mjs';

/** Installs the packages of the lockfile, Node 24 among them, unless exactly those are installed. */
export async function ensureDependencies() {
  if (dependenciesInstalled()) return;
  // Without the tools on the PATH: `npm ci` deletes them, and must not be run by a Node it is about to delete.
  await runQuietly('Installing the packages of package-lock.json (about a minute) …', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    PATH: pathWithoutTools,
  });
}

function dependenciesInstalled() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installedList) && isInstalled(readPackages(join(root, 'package-lock.json')), readPackages(installedList));
}

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Compares the lockfile with the list that npm leaves of what it installed. A package for another platform is not on it.
 *
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path.includes('node_modules/')) return true; // this repository's own packages
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Programs that npm does not bring, by the name of their Debian package. */
const programs = {
  chromium: { find: findChromium, needs: 'Chromium (the tests of the widgets)', elsewhere: 'set CHROMIUM_PATH to the program' },
  postgresql: { find: findPostgres, needs: 'PostgreSQL (the tests of the server, a second time)', elsewhere: 'set POSTGRES_BIN to the folder of initdb' },
  'php-cli': { find: findPhp, needs: 'PHP (the tests of the Moodle plugin)', elsewhere: 'put php on the PATH' },
  phpunit: { find: findPhpunit, needs: 'PHPUnit 9 (the tests inside Moodle 4.5)', elsewhere: 'set PHPUNIT_AUTOLOAD to its Autoload.php' },
  locales: { find: findTestLocale, needs: 'The source of the locale en_AU (the tests inside Moodle 4.5)', elsewhere: 'they are left out without it' },
  nginx: { find: findNginx, needs: 'nginx (a throw-away Moodle is served as schools do)', elsewhere: 'put nginx on the PATH' },
  'php-fpm': { find: findFpm, needs: 'PHP-FPM (a throw-away Moodle is served as schools do)', elsewhere: 'put php-fpm of the same version as php on the PATH' },
  'mariadb-server': { find: findMariadb, needs: 'MariaDB (a throw-away Moodle)', elsewhere: 'put mariadbd, mariadb-install-db and mariadb on the PATH' },
};

/**
 * Installs what is missing, where that is ours to do: as root, on Debian or its like.
 *
 * @param {(keyof typeof programs)[]} wanted Debian package names
 * @returns {Promise<string[]>} one sentence for each program that is still missing; empty when all are there
 */
export async function ensureDebian(wanted) {
  const missing = () => wanted.filter((name) => !programs[name].find());
  const first = missing();
  if (first.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      await aptInstall(first);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return missing().map((name) => {
    const { needs, elsewhere } = programs[name];
    return `${needs} is missing. On Debian: \`apt-get install ${name}\` as root. Where it is installed: ${elsewhere}.`;
  });
}

/**
 * PHP's extensions.
 *
 * @param {string[]} [wanted] Debian package names; all that a throw-away Moodle needs, unless told
 * @returns {Promise<string[]>} as `ensureDebian`
 */
export async function ensurePhpExtensions(wanted) {
  const first = missingPhpExtensions(wanted);
  if (first.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await aptInstall(first).catch((error) => console.error(error.message));
  return missingPhpExtensions(wanted).map((name) => `PHP lacks an extension that the Moodle plugin needs. On Debian: \`apt-get install ${name}\` as root.`);
}

/** @param {string[]} names */
async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive', PATH: pathWithoutTools };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await runQuietly('Reading the list of Debian packages (some seconds) …', 'apt-get', [...wait, 'update'], env);
  await runQuietly(
    `Installing ${names.join(', ')} from Debian (one to three minutes) …`,
    'apt-get',
    [...wait, 'install', '--yes', '--no-install-recommends', ...names],
    env,
  );
}
