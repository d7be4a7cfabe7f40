import { limits } from './limits.js';

/** Why a body was refused before any schema saw it. */
export interface JsonRefusal {
  readonly code: 'invalid-json' | 'too-large';
  readonly detail: string;
}

/** Deeper bodies parse, but break what writes them back. */
const deepest = limits.bodyDepth;

/**
 * Reads a body as JSON: at most `maxBytes` long, at most 32 deep, without NUL and lone surrogates (which no database keeps), without
 * the key `__proto__`, which some code obeys. Of a key that stands twice the last counts.
 *
 * @example
 * ```ts
 * parseJson('{"title":"Be on time"}'); // → { value: { title: 'Be on time' } }
 * parseJson('{'); // → { refusal: { code: 'invalid-json', … } }
 * parseJson('{"title":"Be on time"}', 10); // → { refusal: { code: 'too-large', … } }
 * ```
 */
export function parseJson(body: string, maxBytes: number = limits.bodyBytes): { readonly value: unknown } | { readonly refusal: JsonRefusal } {
  if (body.length > maxBytes) return refuse('too-large', `A body may have at most ${maxBytes} bytes.`);
  if (depthOf(body) > deepest) return refuse('invalid-json', `A body may be nested at most ${deepest} deep.`);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse('invalid-json', 'The body cannot be read as JSON.');
  }
  const wrong = findWrong(value, '');
  return wrong === undefined ? { value } : refuse('invalid-json', wrong);
}

const refuse = (code: JsonRefusal['code'], detail: string) => ({ refusal: { code, detail } });

/** How deep brackets nest outside strings. Counted before parsing, since the parser itself would recurse. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 91 || c === 123) most = Math.max(most, ++depth);
    else if (c === 93 || c === 125) depth--;
  }
  return most;
}

function findWrong(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return textIsWrong(value) ? `The text at ${pointer || '/'} has a character that cannot be kept.` : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__' || textIsWrong(key)) return `There is a key below ${pointer || '/'} that is not allowed.`;
    const wrong = findWrong(member, `${pointer}/${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const textIsWrong = (text: string): boolean => /\u0000|[\uD800-\uDFFF]/u.test(text);
