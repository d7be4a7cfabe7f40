import type { ParseArgsOptionsConfig } from 'node:util';
import type { Terminal } from './terminal.js';

/** The options of a command as they were typed. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One verb of the command line. */
export interface Command {
  /** In one line, for the list of commands. */
  readonly summary: string;
  /** How it is used: options and examples. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** @returns the exit code; by default 0. @throws {Failure} */
  readonly run: (options: Options, terminal: Terminal) => Promise<number | void>;
}

export const text = (options: Options, name: string): string | undefined => options[name] as string | undefined;
export const flag = (options: Options, name: string): boolean => options[name] === true;
export const list = (options: Options, name: string): readonly string[] => (options[name] as readonly string[] | undefined) ?? [];

/** The option that every command with a database has. */
export const dataOption = { data: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;
export const dataHelp = `  --data <folder>     where the data are kept (LEARNING_MENTOR_DATA; ./data unless told).
                      With DATABASE_URL set, and no --data, they are in that PostgreSQL.`;
