/** Where the programs are that the tests need and npm does not bring. Runs on Node 20; no dependencies. */
import { accessSync, constants, readdirSync } from 'node:fs';
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
