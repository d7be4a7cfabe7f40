/** Where the programs are that the tests need and npm does not bring. Runs on Node 20; no dependencies. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names @returns {string | undefined} the first of the names found on the PATH */
function onPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @returns {string | undefined} Chromium or Chrome; `CHROMIUM_PATH` decides where it is set. */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

/**
 * @returns {string | undefined} the folder of PostgreSQL's server programs (`initdb`, `postgres`); the newest version where
 * there are several. Debian keeps them off the PATH. `POSTGRES_BIN` decides where it is set.
 */
export function findPostgres() {
  if (process.env['POSTGRES_BIN']) return process.env['POSTGRES_BIN'];
  const debian = '/usr/lib/postgresql';
  const versions = (() => {
    try {
      return readdirSync(debian).map(Number).filter(Number.isFinite);
    } catch {
      return [];
    }
  })();
  const newestFirst = versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'));
  const folders = [...newestFirst, ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  return folders.find((folder) => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')));
}

/** @returns {string | undefined} */
export function findPhp() {
  return onPath('php');
}

/** Extensions that Moodle asks for and PHP does not always bring, by the name of their Debian package. */
const phpExtensions = {
  'php-mysql': 'mysqli', 'php-pgsql': 'pgsql', 'php-xml': 'dom', 'php-mbstring': 'mbstring', 'php-curl': 'curl', 'php-zip': 'zip', 'php-gd': 'gd',
  'php-intl': 'intl', 'php-soap': 'soap',
};

/**
 * @param {string[]} [wanted] Debian package names; all that a throw-away Moodle needs, unless told
 * @returns {string[]} those of them that this machine's PHP lacks
 */
export function missingPhpExtensions(wanted = Object.keys(phpExtensions)) {
  const php = findPhp();
  const there = php ? execFileSync(php, ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n') : [];
  return Object.entries(phpExtensions).filter(([name, extension]) => wanted.includes(name) && !there.includes(extension)).map(([name]) => name);
}

/** @returns {{ server: string, install: string, client: string } | undefined} the programs of MariaDB; Debian keeps the server off a user's PATH */
export function findMariadb() {
  const server = [onPath('mariadbd', 'mysqld'), '/usr/sbin/mariadbd'].find((path) => path !== undefined && isProgram(path));
  const [install, client] = [onPath('mariadb-install-db'), onPath('mariadb')];
  return server && install && client ? { server, install, client } : undefined;
}

/** @returns {string | undefined} the file that loads PHPUnit 9; Debian keeps it where Composer does not look. `PHPUNIT_AUTOLOAD` decides where it is set. */
export function findPhpunit() {
  return [process.env['PHPUNIT_AUTOLOAD'], '/usr/share/php/PHPUnit/Autoload.php'].find((path) => path !== undefined && existsSync(path));
}

/** @returns {string | undefined} the source of the locale in which Moodle runs its own tests, for `localedef` */
export function findTestLocale() {
  return ['/usr/share/i18n/locales/en_AU'].find((path) => existsSync(path));
}

/** @returns {string | undefined} PHP-FPM of the same version as `php`, where Debian's names tell it */
export function findFpm() {
  const php = findPhp();
  if (!php) return undefined;
  const version = execFileSync(php, ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'], { encoding: 'utf8' });
  return [`/usr/sbin/php-fpm${version}`, onPath(`php-fpm${version}`)].find((path) => path !== undefined && isProgram(path));
}

/** @returns {string | undefined} */
export function findNginx() {
  return [onPath('nginx'), '/usr/sbin/nginx'].find((path) => path !== undefined && isProgram(path));
}
