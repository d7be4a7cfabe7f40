/** A value of JSON as a PHP literal. Objects and lists both become arrays; an empty object is an empty array. */
export function phpLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'string') return phpString(value);
  if (Array.isArray(value)) return `[${value.map(phpLiteral).join(', ')}]`;
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
  return `[${members.map(([key, member]) => `${phpString(key)} => ${phpLiteral(member)}`).join(', ')}]`;
}

/** In single quotes, where PHP knows two escapes alone. */
const phpString = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
