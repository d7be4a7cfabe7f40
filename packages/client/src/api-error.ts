import type { Problem, ProblemCode } from '@learning-mentor/core/contract';

/**
 * Why a call failed. Besides the server's own codes:
 *
 * - `network`: no answer came, or not all of it.
 * - `timeout`: no answer came in time.
 * - `unexpected-answer`: an answer came that is not the contract's: another server, a proxy's page, a field of the wrong form.
 * - `aborted`: the caller's signal, or a change of the signed-in person, put an end to it.
 */
export type ErrorCode = ProblemCode | 'network' | 'timeout' | 'unexpected-answer' | 'aborted';

/** What was asked. The query is left out: it may hold a name. Where the host gave no token it is `CALL token()`. */
export interface AskedFor {
  readonly method: string;
  readonly path: string;
}

/** A call that failed, with a `code` to switch on. Neither token nor body stand in its message. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** The HTTP status, where an answer came. */
  readonly status?: number;
  /** The server's problem document (RFC 9457): `errors` says which fields, `current` is the record after a `version-conflict`. */
  readonly problem?: Problem;
  /** Where an unexpected answer does not fit (JSON Pointer, RFC 6901). */
  readonly pointer?: string;
  readonly request: AskedFor;

  constructor(
    code: ErrorCode,
    request: AskedFor,
    more: { readonly status?: number; readonly problem?: Problem; readonly pointer?: string; readonly cause?: unknown } = {},
  ) {
    const where = more.pointer === undefined ? '' : ` at "${more.pointer}"`;
    super(`${code}: ${request.method} ${request.path}${where}`, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.request = request;
    if (more.status !== undefined) this.status = more.status;
    if (more.problem !== undefined) this.problem = more.problem;
    if (more.pointer !== undefined) this.pointer = more.pointer;
  }
}

/** Whether something caught is an `ApiError`, also one of another copy of this package; with a code, whether it is that one. */
export const isApiError = (error: unknown, code?: ErrorCode): error is ApiError =>
  error instanceof Error && error.name === 'ApiError' && 'code' in error && (code === undefined || error.code === code);
