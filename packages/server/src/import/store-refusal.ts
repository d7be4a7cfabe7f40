import type { Problem } from './problem.js';

/** Why a file that reads well is not taken into the database. */
export type ImportRefusalCode = 'too-many-leavers' | 'other-school' | 'school-unknown' | 'which-school' | 'unknown-pupils' | 'unknown-person';

/** Nothing was written. The message says what would be right. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  readonly code: ImportRefusalCode;
  /** Line by line, where there is a line. */
  readonly problems: readonly Problem[];

  constructor(code: ImportRefusalCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}
