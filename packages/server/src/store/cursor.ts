import { Refusal } from '../refusal.js';

/** Where the next page begins, as text that means nothing to whoever carries it. */
export const encodeCursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** @throws {Refusal} `invalid-query` where it is none of ours. `shape` tests each part. */
export function decodeCursor(cursor: string | undefined, shape: readonly RegExp[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length === shape.length && shape.every((part, i) => typeof parts[i] === 'string' && part.test(parts[i]))) return parts;
  throw new Refusal('invalid-query', { errors: [{ pointer: '/cursor', code: 'wrong-format', message: 'This must be the `next` of a page before.' }] });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const uuidPart = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const datePart = /^\d{4}-\d\d-\d\d$/;
