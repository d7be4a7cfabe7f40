/** How much may be asked and sent at once: items on a page unless told and at most, bytes of a body, and how deep it may be nested. */
export const limits = { page: 50, pageMost: 200, bodyBytes: 1_000_000, bodyDepth: 32 } as const;
