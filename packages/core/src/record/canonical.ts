/**
 * JSON with its keys in order and no spare space, the same bytes on every machine (RFC 8785, JSON Canonicalization Scheme).
 * Numbers and strings are written as ECMAScript writes them, which is what the RFC asks for; `undefined` members are left out.
 *
 * @example
 * ```ts
 * canonicalJson({ b: [1, undefined], a: 'ä', c: undefined }); // → '{"a":"ä","b":[1,null]}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
