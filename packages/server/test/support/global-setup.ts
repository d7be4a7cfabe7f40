import type { TestProject } from 'vitest/node';
import { pg } from '@learning-mentor/server/pg';
import { migratedImage } from '../../src/testing/migrated-image.js';
import { startPostgresCluster } from './postgres-cluster.js';

/** Runs once per project, before its test files: each starts from a copy of a migrated database instead of migrating its own. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.getProvidedContext().database === 'pglite') {
    await migratedImage();
    return undefined;
  }
  const cluster = await startPostgresCluster();
  const template = pg(cluster.url);
  await template.migrate();
  await template.close();
  project.provide('postgresUrl', cluster.url);
  return () => cluster.stop();
}

declare module 'vitest' {
  interface ProvidedContext {
    database: 'pglite' | 'postgres';
    /** Of a migrated, empty database to copy; only where `database` is `postgres`. */
    postgresUrl: string;
  }
}
