import type { RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import type { Reader } from '../store/reader.js';
import type { Answer } from './answer.js';

/** What an answer is made from, inside the transaction. */
export interface Asked {
  readonly query: Query;
  readonly reader: Reader;
  readonly params: Readonly<Record<string, string>>;
  readonly ifMatch: string | null;
  readonly now: Date;
  readonly newId: () => string;
  readonly kinds: readonly RecordKind[];
}

/** One method of one address. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  /**
   * Reads what the request sends, before a transaction begins: a slow sender must hold no connection. The function it answers runs in
   * the transaction, with what the reader may do.
   */
  readonly prepare: (request: Request) => Promise<(asked: Asked) => Promise<Answer>> | ((asked: Asked) => Promise<Answer>);
  /** Whether an answer of this route means that something was written. */
  readonly writes?: true;
}
