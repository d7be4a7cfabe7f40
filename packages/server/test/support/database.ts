import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Database } from '@learning-mentor/server';
import { pg } from '@learning-mentor/server/pg';
import { pglite } from '@learning-mentor/server/pglite';
import { migratedImage } from '../../src/testing/migrated-image.js';

/** An empty, migrated database of the kind that this run of the tests is about. */
export async function openDatabase(): Promise<Database> {
  if (inject('database') === 'pglite') return pglite({ image: await migratedImage() });
  return pg(await copyOfTemplate(), { connections: 5 });
}

/** A connection of the superuser to the same database, past row-level security. PGlite has only one connection, and that stepped down. */
export async function asSuperuser(database: Database, sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
  if (inject('database') === 'pglite') {
    await database.query('SET SESSION AUTHORIZATION postgres');
    try {
      return await database.query(sql, parameters as never);
    } finally {
      await database.query('SET SESSION AUTHORIZATION lm_app');
    }
  }
  const [row] = await database.query<{ name: string }>('SELECT current_database() AS name');
  const client = new Client({ connectionString: inject('postgresUrl').replace('/learning_mentor?', `/${row!.name}?`) });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** The address of a fresh copy. The whole cluster goes with the run. */
export async function copyOfTemplate(): Promise<string> {
  const url = inject('postgresUrl');
  const name = `copy_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: url.replace('/learning_mentor?', '/postgres?') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE learning_mentor`);
  } finally {
    await client.end();
  }
  return url.replace('/learning_mentor?', `/${name}?`);
}
