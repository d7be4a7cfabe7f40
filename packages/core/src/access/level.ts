/**
 * How much of a record a reader is shown, from nothing to all.
 *
 * - `none`: not in lists, counts, search or timing; the same answer as for a record that does not exist.
 * - `exists`: a stub that says only that something is there.
 * - `summary`: the fields that the kind names for summaries.
 * - `full`: everything.
 */
export const levels = ['none', 'exists', 'summary', 'full'] as const;
export type Level = (typeof levels)[number];

/** What a kind's table may say: a level, or `own` (all of what the reader wrote, nothing of what others wrote). */
export type Grant = Level | 'own';

/**
 * The less that two levels show.
 *
 * @example
 * ```ts
 * lesser('full', 'summary'); // → 'summary'
 * ```
 */
export const lesser = (a: Level, b: Level): Level => (levels.indexOf(a) < levels.indexOf(b) ? a : b);

/**
 * The more that two levels show.
 *
 * @example
 * ```ts
 * greater('exists', 'summary'); // → 'summary'
 * ```
 */
export const greater = (a: Level, b: Level): Level => (levels.indexOf(a) < levels.indexOf(b) ? b : a);

/**
 * Whether a level shows as much as another, or more.
 *
 * @example
 * ```ts
 * atLeast('summary', 'exists'); // → true
 * atLeast('exists', 'summary'); // → false
 * ```
 */
export const atLeast = (level: Level, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least);
