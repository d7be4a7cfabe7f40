import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a folder for this process alone. PGlite has no lock of its own, and two processes in one folder lose rows without an error.
 * The operating system holds the lock, so it is free again however this process ends, and it cannot be stolen from a busy one.
 *
 * @returns frees the folder
 * @throws {Error} where another process has it.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    throw new Error(`Another process is using the data in ${folder}. End it first, or choose another folder.`, { cause: error });
  }
  return () => file.close();
}
