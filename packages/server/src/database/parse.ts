/** The types whose values both adapters read in the same way. Object ids of PostgreSQL's catalogue. */
export const types = { int8: 20, date: 1082, timestamptz: 1184 } as const;

/** @throws {RangeError} where a JavaScript number would lose digits. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A number of the database is too large.');
  return value;
}

/** `2026-09-01 08:40:00.123456+00` as `2026-09-01T08:40:00.123Z`. Connections are set to UTC. */
export const parseMoment = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
