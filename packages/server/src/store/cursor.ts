import { Refusal } from '../refusal.js';

/** Where the next page begins, as text that means nothing to whoever carries it. */
export const encodeCursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Whether a part of a cursor is what it should be: it went through strange hands. */
type Test = (part: string) => boolean;

/** @throws {Refusal} `invalid-query` where it is none of ours. */
export function decodeCursor(cursor: string | undefined, tests: readonly Test[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length === tests.length && tests.every((test, i) => typeof parts[i] === 'string' && test(parts[i])))
    return parts;
  throw new Refusal('invalid-query', {
    errors: [{ pointer: '/cursor', code: 'wrong-format', message: 'This must be the `next` of a page before.' }],
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const isUuid: Test = (part) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part);
export const isDate: Test = (part) => /^\d{4}-\d\d-\d\d$/.test(part) && !Number.isNaN(Date.parse(part));
export const isText: Test = (part) => !/[\0\uD800-\uDFFF]/u.test(part);
