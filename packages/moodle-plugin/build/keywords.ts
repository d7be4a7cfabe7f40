/**
 * The keywords of JSON Schema 2020-12 that the interpreter in PHP keeps (`local/classes/local/rules/json_schema.php`). The build fails on any
 * other: a rule that one side ignores is a hole.
 */
export const knownKeywords: ReadonlySet<string> = new Set([
  'type', 'enum', 'const', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items', 'prefixItems', 'anyOf', 'oneOf', 'allOf',
  'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems',
  'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', '$ref', '$defs', 'description', 'title', 'default', 'examples',
]);

type Schema = Readonly<Record<string, unknown>>;

/**
 * Looks at a schema and at all that are inside it.
 *
 * @param where what to say of the place in the error
 * @throws {Error} where there is a keyword that PHP does not know, or a pattern that PCRE might read otherwise.
 */
export function checkKeywords(schema: unknown, where: string): void {
  if (typeof schema === 'boolean') return;
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) throw new Error(`${where} is no JSON Schema.`);
  for (const [keyword, value] of Object.entries(schema as Schema)) {
    const at = `${where}/${keyword}`;
    if (!knownKeywords.has(keyword)) throw new Error(`${at}: the interpreter in PHP does not know the keyword '${keyword}'.`);
    if (keyword === 'properties' || keyword === '$defs')
      for (const [name, inner] of Object.entries(value as Schema)) checkKeywords(inner, `${at}/${name}`);
    else if (['items', 'additionalProperties', 'propertyNames'].includes(keyword)) checkKeywords(value, at);
    else if (['anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(keyword))
      (value as unknown[]).forEach((inner, i) => checkKeywords(inner, `${at}/${i}`));
    else if (keyword === 'pattern') checkPattern(value as string, at);
  }
}

/** What JavaScript and PCRE read differently, as far as we use it: named groups, look-behind, property classes, unicode escapes, `\w` and `\b`. */
function checkPattern(pattern: string, at: string): void {
  const strange = /\\[pPukKwWbBhRXGAZz]|\(\?(?!:|=|!)|\[\[|\\c/.exec(pattern);
  if (strange) throw new Error(`${at}: '${strange[0]}' may mean something else in PCRE.`);
}
