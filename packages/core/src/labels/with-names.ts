/** Puts together what two tables say of the same codes. */
export const withNames = <Code extends string, Name extends object, Text extends object>(
  names: Readonly<Record<Code, Name>>,
  texts: Readonly<Record<Code, Text>>,
): Record<Code, Name & Text> =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, { ...(name as Name), ...texts[code as Code] }])) as Record<Code, Name & Text>;
