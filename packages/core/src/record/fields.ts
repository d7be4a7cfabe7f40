import * as z from 'zod/mini';

/** Text of 1 to `max` characters (code points) with at least one that is not white space. Kept to the letter: it may be a child's own words. */
export const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/\S/));

/** A line: a title, a next step. */
export const shortText = (max = 140) => text(max);

/** A paragraph or several. */
export const longText = (max = 4000) => text(max);

/** A calendar date without a time zone, `YYYY-MM-DD`. */
export const date = () => z.iso.date();

/** A moment in UTC with milliseconds, `2026-09-01T08:40:00.000Z`. */
export const moment = () => z.iso.datetime();

/** The id of a person or school: a UUID of any version. */
export const id = () => z.uuid();

/** The id of a record: a UUIDv7, made where the record is written so that sending it twice is harmless. */
export const recordId = () => z.uuidv7();
