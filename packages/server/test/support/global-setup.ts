import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from './postgres-cluster.js';

/** Runs once per project, before its test files. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.getProvidedContext().database !== 'postgres') return undefined;
  const cluster = await startPostgresCluster();
  project.provide('postgresUrl', cluster.url);
  return () => cluster.stop();
}

declare module 'vitest' {
  interface ProvidedContext {
    database: 'pglite' | 'postgres';
    /** Only where `database` is `postgres`. */
    postgresUrl: string;
  }
}
