/**
 * Something whose presence counts. A field that is there counts as `as`, or as its own name; of a field that lists objects, each value of
 * their member `key` counts as itself, or only the value `only`.
 */
export type Signal = string | { readonly field: string; readonly as?: string } | { readonly field: string; readonly key: string; readonly only?: string };

/**
 * What must hold of a record beyond the form of each field: so many different signals must be there. Data, so that the server, the browser
 * and PHP keep the same rule.
 */
export interface Rule<State extends string = string> {
  /** What a field error is called where it does not hold. */
  readonly code: string;
  /** The states in which it must hold; left out, in all. */
  readonly in?: readonly State[];
  /** A field that lists objects: it must hold of each, and the signals are members of them. */
  readonly each?: string;
  /** It must hold only where this field has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
  readonly least: number;
  readonly of: readonly Signal[];
}

/** A rule that does not hold, in the form of a field error. */
export interface BrokenRule {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * The rules of a kind that a content does not keep, in the order of the rules.
 *
 * @example
 * ```ts
 * const kind = { rules: [{ code: 'not-held-says-why', in: ['not-held'], least: 1, of: ['notHeld'] }] };
 * brokenRules(kind, { state: 'held', fields: {} }); // → []
 * brokenRules(kind, { state: 'not-held', fields: {} }); // → [{ pointer: '', code: 'not-held-says-why', message: 'This needs one of: notHeld.' }]
 * ```
 */
export function brokenRules(kind: { readonly rules: readonly Rule[] }, { state, fields }: { readonly state: string; readonly fields: Members }): BrokenRule[] {
  return kind.rules
    .filter((rule) => rule.in?.includes(state) ?? true)
    .flatMap((rule) => {
      if (rule.each === undefined) return keeps(rule, fields) ? [] : [broken(rule, '')];
      const entries = (fields[rule.each] ?? []) as readonly Members[];
      return entries.flatMap((entry, index) => (keeps(rule, entry) ? [] : [broken(rule, `/${rule.each}/${index}`)]));
    });
}

function keeps({ where, least, of }: Rule, members: Members): boolean {
  if (where && !where.is.includes(members[where.field] as string)) return true;
  return new Set(of.flatMap((signal) => signals(signal, members))).size >= least;
}

function signals(signal: Signal, members: Members): string[] {
  const from = typeof signal === 'string' ? { field: signal } : signal;
  const value = members[from.field];
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  if (!('key' in from)) return ['as' in from ? from.as! : from.field];
  const values = (value as readonly Members[]).map((entry) => entry[from.key] as string);
  return from.only === undefined ? values : values.filter((each) => each === from.only);
}

const broken = ({ code, least, of }: Rule, pointer: string): BrokenRule => {
  const names = of.map((signal) => (typeof signal === 'string' ? signal : 'key' in signal ? `${signal.field}.${signal.key}${signal.only ? ` ${signal.only}` : ''}` : signal.field));
  return { pointer, code, message: `This needs ${least === 1 ? 'one' : `${least} different`} of: ${[...new Set(names)].join(', ')}.` };
};
