import { start } from './0001-start.js';
import { access } from './0002-access.js';
import { lowering } from './0003-lowering.js';

/** A step forward of the tables. There is no way back: a release that went wrong is mended by the next step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  /** Statements; the tables they make belong to `lm_owner`. */
  readonly sql: string;
}

/** In the order of their ids, without a gap. One that was released is never changed. */
export const migrations: readonly Migration[] = [start, access, lowering];
