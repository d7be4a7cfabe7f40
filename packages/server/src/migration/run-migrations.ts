import { createHash } from 'node:crypto';
import type { Query } from '../database/database.js';
import { migrations as ownMigrations, type Migration } from './migrations.js';

/** A connection of somebody who may make roles and tables. */
export interface AdministratorConnection {
  readonly query: Query;
  /** Runs several statements at once. */
  exec(sql: string): Promise<void>;
}

/** Any number: two servers that start at the same time migrate one after the other. */
const lock = 7_301_964_552;

/** `lm_owner` owns the tables and nobody logs in as it; `lm_app` is bound by row-level security and owns nothing. */
const roles = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lm_owner') THEN CREATE ROLE lm_owner NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lm_app') THEN CREATE ROLE lm_app NOLOGIN; END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT lm_owner, lm_app TO %I', current_user);
  END IF;
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO lm_owner;
GRANT USAGE ON SCHEMA public TO lm_app;
CREATE TABLE IF NOT EXISTS migration (id int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, at timestamptz NOT NULL DEFAULT now());
GRANT SELECT ON migration TO lm_app;
`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Applies the migrations that are missing, each in a transaction of its own. Runs harmlessly at every start.
 *
 * @returns the names of those applied now
 * @throws {Error} where the database was made by a newer release, or a released migration was changed.
 */
export async function runMigrations(
  connection: AdministratorConnection,
  migrations: readonly Migration[] = ownMigrations,
): Promise<string[]> {
  await inTransaction(connection, () => connection.exec(roles));
  const applied: string[] = [];
  for (const migration of migrations) {
    const isNew = await inTransaction(connection, () => apply(connection, migration));
    if (isNew) applied.push(migration.name);
  }
  await refuseNewer(connection, migrations);
  return applied;
}

async function apply(connection: AdministratorConnection, { id, name, sql }: Migration): Promise<boolean> {
  const [known] = await connection.query<{ sha256: string }>('SELECT sha256 FROM migration WHERE id = $1', [id]);
  if (known) {
    if (known.sha256 !== sha256(sql)) throw new Error(`Migration ${id} (${name}) is not the one that this database was made with.`);
    return false;
  }
  await connection.exec('SET LOCAL ROLE lm_owner');
  await connection.exec(sql);
  await connection.exec('RESET ROLE');
  await connection.query('INSERT INTO migration (id, name, sha256) VALUES ($1, $2, $3)', [id, name, sha256(sql)]);
  return true;
}

async function refuseNewer(connection: AdministratorConnection, migrations: readonly Migration[]): Promise<void> {
  const [newer] = await connection.query<{ id: number; name: string }>('SELECT id, name FROM migration WHERE id > $1 ORDER BY id LIMIT 1', [
    migrations.length,
  ]);
  if (newer) throw new Error(`This database was made by a newer release: migration ${newer.id} (${newer.name}) is unknown here.`);
}

async function inTransaction<Result>(connection: AdministratorConnection, work: () => Promise<Result>): Promise<Result> {
  await connection.exec('BEGIN');
  try {
    await connection.exec("SET LOCAL lock_timeout = '3s'");
    await connection.query('SELECT pg_advisory_xact_lock($1::bigint)', [lock]);
    const result = await work();
    await connection.exec('COMMIT');
    return result;
  } catch (error) {
    await connection.exec('ROLLBACK');
    throw error;
  }
}
