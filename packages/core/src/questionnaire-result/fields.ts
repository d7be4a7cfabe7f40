import * as z from 'zod/mini';

/**
 * An id of a pack, or inside one: `my-week`, `kept-going`.
 *
 * @example
 * ```ts
 * packKey().safeParse('my-week').success; // → true
 * packKey().safeParse('My week').success; // → false
 * ```
 */
export const packKey = () => z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));

/**
 * A version of a pack, `1.0.0`: scores of another version may mean something else.
 *
 * @example
 * ```ts
 * packVersion().safeParse('1.0.0').success; // → true
 * packVersion().safeParse('1').success; // → false
 * ```
 */
export const packVersion = () => z.string().check(z.regex(/^[0-9]+\.[0-9]+\.[0-9]+$/), z.maxLength(20));

/** One answer, by the id of its item. By number alone it would be silently wrong: the same questionnaire goes round in several orders. */
export const ItemAnswer = z.strictObject({ item: packKey(), answer: z.number() });
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/** One score in points, and what the pack calls it. `missing` answers were made good for, or the scale has no score at all. */
export const ScaleResult = z.strictObject({
  scale: packKey(),
  score: z.number(),
  lowest: z.number(),
  highest: z.number(),
  band: z.optional(packKey()),
  missing: z.optional(z.int().check(z.minimum(0), z.maximum(200))),
});
export type ScaleResult = z.infer<typeof ScaleResult>;
