import { resolve } from 'node:path';
import { DatabaseError, type Database } from '../database/database.js';
import { inSchool } from '../database/in-school.js';
import { pg } from '../pg/index.js';
import { pglite } from '../pglite/index.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

/** Where the data are: a folder of this machine, or a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly address: string };

const usualFolder = 'data';

/** `--data`, else DATABASE_URL, else LEARNING_MENTOR_DATA, else `./data`. */
export function placeOf(data: string | undefined, { env }: Pick<Terminal, 'env'>): Place {
  if (data !== undefined) return { folder: resolve(data) };
  if (env['DATABASE_URL']) return { address: env['DATABASE_URL'] };
  return { folder: resolve(env['LEARNING_MENTOR_DATA'] || usualFolder) };
}

/** Without the password. */
export const nameOf = (place: Place): string => ('folder' in place ? place.folder : `PostgreSQL at ${hostOf(place.address)}`);

function hostOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname}` : 'DATABASE_URL';
}

/**
 * Opens the database, brings its tables up to date, and closes it when the work is done or has failed.
 *
 * @throws {Failure} where it cannot be had, in words.
 */
export async function withDatabase<Result>(place: Place, work: (database: Database, applied: readonly string[]) => Promise<Result>): Promise<Result> {
  const database = 'folder' in place ? pglite(place.folder) : pg(place.address);
  try {
    const applied = await database.migrate().catch((error: unknown) => {
      throw inWords(error, place);
    });
    return await work(database, applied);
  } finally {
    await database.close().catch(() => undefined);
  }
}

function inWords(error: unknown, place: Place): Failure {
  const { code, message } = error as DatabaseError;
  if ('folder' in place) {
    if (code === 'EACCES' || code === 'EPERM') return new Failure(`The folder ${place.folder} may not be written by this user. Choose another with --data, or change its owner.`);
    if (code === 'ENOTDIR' || code === 'EEXIST') return new Failure(`${place.folder} is a file. Choose a folder with --data.`);
    return new Failure(message);
  }
  if (error instanceof DatabaseError || code !== undefined) return new Failure(`${nameOf(place)} cannot be used: ${message} (${code ?? 'no code'}). Look at DATABASE_URL.`);
  return new Failure(`${nameOf(place)}: ${message}`);
}

export interface SchoolEntry {
  readonly id: string;
  readonly name: string;
  readonly invented: boolean;
}

/** The schools that the database holds. */
export async function schoolsIn(database: Database): Promise<SchoolEntry[]> {
  const ids = await database.query<{ id: string }>('SELECT school_ids() AS id');
  return Promise.all(ids.map(async ({ id }) => {
    const [row] = await inSchool(database, id, (query) =>
      query<{ name: string; invented: boolean | null }>(`SELECT name, (settings ->> 'invented')::boolean AS invented FROM school WHERE school = $1`, [id]));
    return { id, name: row!.name, invented: row!.invented ?? false };
  }));
}
