interface Named {
  readonly given: string;
  readonly family: string;
  readonly preferred?: string | undefined;
}

/**
 * How a person is called in a list: preferred or given name, then family name.
 *
 * @example
 * ```ts
 * displayName({ given: 'Alexandra', family: 'Moss', preferred: 'Alex' }); // → 'Alex Moss'
 * ```
 */
export const displayName = (person: Named): string => `${person.preferred ?? person.given} ${person.family}`;

/**
 * The first letters of a name, for a round badge: `AM`. Whole characters, so that no accent or emoji is cut in two.
 *
 * @example
 * ```ts
 * initials({ given: 'Élodie', family: 'Moss' }); // → 'ÉM'
 * ```
 */
export const initials = (person: Named): string =>
  [person.preferred ?? person.given, person.family].map((part) => [...part.trim()][0]?.toLocaleUpperCase() ?? '').join('');
