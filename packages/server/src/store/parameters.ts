import type { Parameter } from '../database/database.js';

/** Collects a statement's parameters, so that they are numbered without a gap however it is put together. */
export function parameters(...first: Parameter[]) {
  const values: Parameter[] = [...first];
  return {
    values,
    /** Adds a value; answers how the statement names it, with its type. */
    add: (value: Parameter, type: string): string => `$${values.push(value)}::${type}`,
  };
}

export type Parameters = ReturnType<typeof parameters>;
