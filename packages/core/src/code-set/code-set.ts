/** One code of a list. What else a list says of its codes stands beside it. */
export interface Code {
  /** As the list writes it: `I`, `Y1`, `SEMH`. */
  readonly code: string;
}

/**
 * The codes of a list in force between two days. Lists change, and a code of one list is a code of another with another meaning (`DS` is
 * disability among reasons for suspension and Down syndrome among types of SEN), so none is looked up without its set.
 */
export interface CodeSet<Entry extends Code = Code> {
  /** What the codes are of: `attendance`, `sen-type`. */
  readonly namespace: string;
  /** Which list of the namespace: `england-2024-08`. */
  readonly key: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The last day; left out while the set is in force. */
  readonly validTo?: string;
  readonly source: string;
  readonly codes: readonly Entry[];
}

/** The lists of one namespace, oldest first. */
export type CodeSets = readonly [CodeSet, ...CodeSet[]];

/**
 * Entries of a list that says nothing but its codes.
 *
 * @example
 * ```ts
 * plainCodes('K', 'E'); // → [{ code: 'K' }, { code: 'E' }]
 * ```
 */
export const plainCodes = <const Codes extends readonly string[]>(...codes: Codes): readonly { readonly code: Codes[number] }[] =>
  codes.map((code) => ({ code }));
