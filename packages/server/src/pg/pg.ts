import { Client, Pool, types as parsers, type PoolClient, type PoolConfig } from 'pg';
import { channel, withoutParameters, type Database, type Parameter, type Query } from '../database/database.js';
import { parseInt8, parseMoment, types } from '../database/parse.js';
import { runMigrations } from '../migration/run-migrations.js';

const parserOf: Readonly<Record<number, (text: string) => unknown>> = {
  [types.int8]: parseInt8,
  [types.date]: (text) => text,
  [types.timestamptz]: parseMoment,
};

const shared: PoolConfig = {
  types: {
    getTypeParser: ((oid: number, format?: 'text') => parserOf[oid] ?? parsers.getTypeParser(oid, format)) as typeof parsers.getTypeParser,
  },
};

/**
 * What each connection is set to. `role`: whoever logs in works as `lm_app`, whom row-level security binds, and RESET ROLE comes
 * back to it. A superuser's own login would see every school.
 */
const settings = ['role=lm_app', 'TimeZone=UTC', 'statement_timeout=10s', 'lock_timeout=3s', 'idle_in_transaction_session_timeout=10s'];

/** Asks the database to try the transaction once more: 40001 serialisation failure, 40P01 deadlock. */
const askedAgain = new Set(['40001', '40P01']);
const attempts = 3;

export interface PgOptions {
  /** Connections kept open at most; 10 unless told. */
  readonly connections?: number;
  /** Who may make roles and tables, for `migrate()`. By default whoever the address names. */
  readonly migrateAs?: string;
}

/**
 * PostgreSQL 15 or later.
 *
 * @param address `postgresql://user:password@host/database`. The user must be `lm_app` or a member of it; behind a pooler that drops
 * the settings of a connection, `lm_app` itself. LISTEN takes a connection of its own, which a pooler in transaction mode cannot give:
 * without it changes made by other processes are heard within a second.
 */
export function pg(address: string, { connections = 10, migrateAs = address }: PgOptions = {}): Database {
  const config: PoolConfig = { ...shared, connectionString: address, options: settings.map((setting) => `-c ${setting}`).join(' ') };
  const pool = new Pool({ ...config, max: connections });
  // A connection that breaks while idle is replaced at the next use.
  pool.on('error', () => undefined);

  const withClient = async <Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client?.release(isBroken(error) ? (error as Error) : undefined);
      throw withoutParameters(error);
    }
  };

  return {
    query: <Row>(sql: string, parameters?: readonly Parameter[]) => withClient((client) => queryOf(client)<Row>(sql, parameters)),
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await withClient((client) => inTransaction(client, work));
        } catch (error) {
          if (attempt === attempts || !askedAgain.has((error as { code?: string }).code ?? '')) throw error;
        }
      }
    },
    async migrate() {
      const client = new Client({ ...shared, connectionString: migrateAs });
      try {
        await client.connect();
        return await runMigrations({ query: queryOf(client), exec: async (sql) => void (await client.query(sql)) });
      } catch (error) {
        throw withoutParameters(error);
      } finally {
        await client.end();
      }
    },
    listen: (heard) => listen(config, heard),
    close: () => pool.end(),
  };
}

/** `extended`: a statement without parameters would otherwise be allowed to be several. */
const queryOf = (client: { query(config: object): Promise<{ rows: unknown[] }> }): Query =>
  (async (text: string, values: readonly Parameter[] = []) =>
    (await client.query({ text, values: values.map(forDriver), queryMode: 'extended' })).rows) as Query;

/** The driver takes only its own Buffer for bytes. */
const forDriver = (value: Parameter) =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

async function inTransaction<Result>(client: PoolClient, work: (query: Query) => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work(queryOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    if (!isBroken(error)) await client.query('ROLLBACK');
    throw error;
  }
}

/** The connection itself failed: not a refusal of PostgreSQL, or one that ends the connection. */
function isBroken(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code.startsWith('57P') || code.startsWith('08') || code === '25P03';
  return error instanceof Error && ('errno' in error || /connection|terminated|timeout/i.test(error.message));
}

/** Listens until it is told to stop; connects anew, with a pause, when the connection breaks. */
async function listen(config: PoolConfig, heard: (school: string) => void): Promise<() => Promise<void>> {
  let client: InstanceType<typeof Client> | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async (): Promise<void> => {
    client = new Client(config);
    client.on('notification', ({ payload }) => payload && heard(payload));
    client.on('error', later);
    client.on('end', later);
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  };
  const later = (): void => {
    clearTimeout(again);
    if (stopped) return;
    again = setTimeout(() => connect().catch(later), 2000);
    again.unref();
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(again);
    await client?.end();
  };
}
