/** A value that a statement is given. JSON goes in as text. */
export type Parameter = string | number | boolean | null | Uint8Array | readonly string[] | readonly number[];

/**
 * Runs one statement. Dates come back as `YYYY-MM-DD`, moments as ISO 8601 in UTC with milliseconds, int8 as a number,
 * JSON parsed, bytes as Uint8Array: the same from every adapter.
 */
export type Query = <Row = Record<string, unknown>>(sql: string, parameters?: readonly Parameter[]) => Promise<Row[]>;

/**
 * All that the server asks of PostgreSQL. Statements run as the role `lm_app`, which row-level security binds: outside a
 * transaction that named its school (see `inSchool`) it finds no row of any school.
 */
export interface Database {
  /** One statement on its own. Never inside the callback of `transaction`: use the `query` that it is given. */
  readonly query: Query;
  /** Commits what the work did, or rolls it back when it throws. Repeated where the database asks for that (serialisation, deadlock). */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Brings the tables up to date; answers the names of the migrations that were applied now. */
  migrate(): Promise<readonly string[]>;
  /** Calls back with the school's id whenever somebody else committed a change. A hint: some may be missed. */
  listen?(heard: (school: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The channel of `NOTIFY` on which a commit tells the school's id. */
export const channel = 'learning_mentor_event';

/**
 * What may be told and logged of a failure of the database. Errors of drivers carry the statement's parameters, and with them
 * what was written about a child.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** The five characters of SQLSTATE, or the operating system's code where no connection came about. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(told: {
    code?: string | undefined;
    constraint?: string | undefined;
    table?: string | undefined;
    message?: string | undefined;
  }) {
    super(told.message ?? `The database refused (${told.code ?? 'no code'}).`);
    this.code = told.code;
    this.constraint = told.constraint;
    this.table = told.table;
  }
}

/** A driver's error without the parameters it carries. Errors of ours pass as they are. */
export function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError || !('code' in error)) return error;
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  // The message of a missing role or database names no person, and a school's IT needs it; so do failed connections.
  const speaks = /^(28|3D|42|53|57|E[A-Z]+$)/.test(text(code) ?? '');
  return new DatabaseError({
    code: text(code),
    constraint: text(constraint),
    table: text(table),
    message: speaks ? error.message : undefined,
  });
}
