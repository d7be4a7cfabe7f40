import type * as z from 'zod/mini';
import type { FieldError } from './problems.js';

/**
 * What a schema found, as field errors in the order of the document.
 *
 * @param input what was parsed; it tells a missing field from one of a wrong type
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * const input = { pupil: '0199a000-0000-7000-8000-000000000001', title: 'Be on time', strand: 'sport' };
 * fieldErrors(Goal.input.safeParse(input).error!, input);
 * // → [{ pointer: '/strand', message: 'This must be one of "academic", "social-emotional".', … }]
 * ```
 */
export const fieldErrors = (error: z.core.$ZodError, input: unknown): FieldError[] => error.issues.flatMap((issue) => explain(issue, input));

function explain(issue: z.core.$ZodIssue, input: unknown): FieldError[] {
  const at = (path: readonly PropertyKey[], code: string, message: string): FieldError => ({ pointer: pointerOf(path), code, message });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...issue.path, key], 'unknown-field', 'There is no such field here.'));
    case 'invalid_type':
      return [isMissing(input, issue.path)
        ? at(issue.path, 'required', `This is required: ${nameOfType(issue.expected)}.`)
        : at(issue.path, 'wrong-type', `This must be ${nameOfType(issue.expected)}.`)];
    case 'invalid_value':
      return [at(issue.path, isMissing(input, issue.path) ? 'required' : 'not-one-of', `This must be ${oneOf(issue.values)}.`)];
    case 'too_small':
      return [at(issue.path, 'too-small', `This must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}.`)];
    case 'too_big':
      return [at(issue.path, 'too-big', `This must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin)}.`)];
    case 'invalid_format':
      return [at(issue.path, 'wrong-format', formats[issue.format] ?? 'This has the wrong form.')];
    case 'invalid_union':
      return [explainUnion(issue, at)];
    default:
      return [at(issue.path, 'invalid', 'This does not fit.')];
  }
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, at: (path: readonly PropertyKey[], code: string, message: string) => FieldError): FieldError {
  const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' && inner.path.length === 0 ? inner.values : []));
  return at(issue.path, 'not-one-of', values.length > 0 ? `This must be ${oneOf(values)}.` : 'This fits none of the forms it may have.');
}

const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce<unknown>((value, part) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[part]), input) === undefined;

/**
 * An RFC 6901 pointer to a place in a document.
 *
 * @example
 * ```ts
 * pointerOf(['ladder', 'a/b', 0]); // → '/ladder/a~1b/0'
 * ```
 */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;

const nameOfType = (type: string): string =>
  ({ string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object' })[type] ?? type;

const unitOf = (origin: string): string => ({ string: ' characters', array: ' entries' })[origin] ?? '';

const formats: Readonly<Record<string, string>> = {
  date: 'This must be a date that exists, as YYYY-MM-DD.',
  datetime: 'This must be a moment in UTC, as 2026-09-01T08:40:00.000Z.',
  uuid: 'This must be a UUID.',
  regex: 'This must not be blank, and have the form asked for.',
};
