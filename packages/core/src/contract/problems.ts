import * as z from 'zod/mini';

/**
 * Everything the server refuses with: the stable code, its HTTP status and an English title. Switch on the code; the words may change.
 */
export const problems = {
  'invalid-json': { status: 400, title: 'The body is not JSON that can be read' },
  'invalid-query': { status: 400, title: 'The address has a parameter that does not fit' },
  'not-signed-in': { status: 401, title: 'There is no token' },
  'token-invalid': { status: 401, title: 'The token cannot be trusted' },
  'token-expired': { status: 401, title: 'The token is too old' },
  'identity-unknown': { status: 403, title: 'Nobody with this identity is known at the school' },
  'not-allowed': { status: 403, title: 'You may see this, but not do that' },
  'not-found': { status: 404, title: 'There is no such thing, or it is not yours to see' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'id-taken': { status: 409, title: 'The id belongs to another record' },
  'wrong-state': { status: 409, title: 'The record is in a state that does not allow this' },
  'version-conflict': { status: 412, title: 'The record has changed since you read it' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'validation-failed': { status: 422, title: 'Some fields do not fit' },
  'version-required': { status: 428, title: 'Say which version you are changing, with If-Match' },
  'too-many-requests': { status: 429, title: 'Too many requests at once' },
  internal: { status: 500, title: 'The server failed' },
  unavailable: { status: 503, title: 'The server cannot answer now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** What is wrong with one field: where (JSON Pointer, RFC 6901), a stable code, and what would be right in English. */
export const FieldError = z.object({ pointer: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** An RFC 9457 problem document. `current` comes with `version-conflict`: the record as you would see it now. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
  current: z.optional(z.looseObject({ id: z.string(), view: z.string() })),
});
export type Problem = z.infer<typeof Problem>;

/**
 * A problem document for a code.
 *
 * @example
 * ```ts
 * problem('not-found', { detail: 'There is no such goal.' });
 * // → { type: 'urn:learning-mentor:problem:not-found', status: 404, code: 'not-found', detail: 'There is no such goal.', … }
 * ```
 */
export const problem = (code: ProblemCode, more: Partial<Pick<Problem, 'detail' | 'errors' | 'current'>> = {}): Problem => ({
  type: `urn:learning-mentor:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  code,
  ...more,
});
