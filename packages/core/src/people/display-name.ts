interface Named {
  readonly given: string;
  readonly family: string;
  readonly preferred?: string | undefined;
}

/** How a person is called in a list: preferred or given name, then family name. */
export const displayName = (person: Named): string => `${person.preferred ?? person.given} ${person.family}`;

/** The first letters of a name, for a round badge: `AM`. Whole characters, so that no accent or emoji is cut in two. */
export const initials = (person: Named): string =>
  [person.preferred ?? person.given, person.family].map((part) => [...part.trim()][0]?.toLocaleUpperCase() ?? '').join('');
