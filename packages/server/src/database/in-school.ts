import type { Database, Query } from './database.js';

/** A transaction that sees and writes the rows of one school alone. */
export function inSchool<Result>(database: Database, school: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  return database.transaction(async (query) => {
    await query("select set_config('app.school', $1, true)", [school]);
    return work(query);
  });
}
