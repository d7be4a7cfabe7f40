const hour = 3_600_000;

/** How much is kept on a device. Source: design/embedding.md 3. */
export const mostEntries = 500;
export const mostBytes = 5_000_000;

/** How long, in milliseconds: what was not sent in a week is gone, and is spoken of every day before. */
export const longestAge = 7 * 24 * hour;
export const warnEvery = 24 * hour;

/** How long a shared device holds what is typed after the last key, in milliseconds. */
export const sharedAge = 60_000;

/** Whether something is too sensitive to be written to a device at all: safeguarding (T3) and above. */
export const isTooSensitive = (tier: unknown): boolean => tier === 'T3' || tier === 'T4';
