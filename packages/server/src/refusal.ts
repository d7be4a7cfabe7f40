import { problem, type FieldError, type Problem, type ProblemCode } from '@learning-mentor/core/contract';

/** Ends a request with a problem document, and rolls back its transaction. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, more: Parameters<typeof problem>[1] = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.problem = problem(code, more);
    this.headers = headers;
  }
}

/** A refusal that names one field. */
export const refuseField = (pointer: string, code: string, message: string): Refusal => refuseFields([{ pointer, code, message }]);

export const refuseFields = (errors: FieldError[]): Refusal => new Refusal('validation-failed', { errors });
