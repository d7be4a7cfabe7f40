/**
 * Ends a command with words for the person who typed it. Exit codes: 1 the work could not be done, 2 the command was not understood.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
