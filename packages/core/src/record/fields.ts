import * as z from 'zod/mini';

/** Text of 1 to `max` characters (code points) with at least one that is not white space. Kept to the letter: it may be a child's own words. */
export const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/\S/));

/**
 * A line: a title, a next step.
 *
 * @example
 * ```ts
 * shortText(5).safeParse('Leah').success; // → true
 * shortText(5).safeParse('   ').success; // → false
 * shortText(5).safeParse('too long').success; // → false
 * ```
 */
export const shortText = (max = 140) => text(max);

/**
 * A paragraph or several.
 *
 * @example
 * ```ts
 * longText().safeParse('x'.repeat(4000)).success; // → true
 * longText().safeParse('x'.repeat(4001)).success; // → false
 * ```
 */
export const longText = (max = 4000) => text(max);

/**
 * A calendar date without a time zone, `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * date().safeParse('2028-02-29').success; // → true
 * date().safeParse('2026-02-29').success; // → false
 * ```
 */
export const date = () => z.iso.date();

/**
 * A time of day at school, `13:10`.
 *
 * @example
 * ```ts
 * timeOfDay().safeParse('08:05').success; // → true
 * timeOfDay().safeParse('8:05').success; // → false
 * timeOfDay().safeParse('24:00').success; // → false
 * ```
 */
export const timeOfDay = () => z.string().check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/));

/**
 * A moment in UTC with milliseconds, `2026-09-01T08:40:00.000Z`.
 *
 * @example
 * ```ts
 * moment().safeParse('2026-09-01T08:40:00.000Z').success; // → true
 * moment().safeParse('2026-09-01T08:40:00+01:00').success; // → false
 * ```
 */
export const moment = () => z.iso.datetime();

/**
 * The id of a person or school: a UUID of any version.
 *
 * @example
 * ```ts
 * id().safeParse('0199a000-0000-7000-8000-000000000001').success; // → true
 * id().safeParse('17').success; // → false
 * ```
 */
export const id = () => z.uuid();

/**
 * The id of a record: a UUIDv7, made where the record is written so that sending it twice is harmless.
 *
 * @example
 * ```ts
 * recordId().safeParse('0199a000-0000-7000-8000-000000000001').success; // → true
 * recordId().safeParse('0199a000-0000-4000-8000-000000000001').success; // → false
 * ```
 */
export const recordId = () => z.uuidv7();
