/**
 * Something whose presence counts. A field that is there counts as `as`, or as its own name; of a field that lists objects, each value of
 * their member `key` that is there counts as itself, or only the value `only`.
 */
export type Signal = string | { readonly field: string; readonly as?: string } | { readonly field: string; readonly key: string; readonly only?: string };

/** A list whose codes begin alike, `suspension-reason:england-2020:`, and the days on which it is in force, `YYYY-MM-DD`, both included. */
export interface DatedList {
  readonly begins: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/**
 * What must hold of a record beyond the form of each field: so many different signals must be there, a list names nothing twice, a day does
 * not come before another, or codes are of the list in force on the day that the record is about. Data, so that the server, the browser
 * and PHP keep the same rule.
 */
export type Rule<State extends string = string> = {
  /** What a field error is called where it does not hold. */
  readonly code: string;
  /** The states in which it must hold; left out, in all. */
  readonly in?: readonly State[];
  /** A field that lists objects: it must hold of each, and the fields that it looks at are members of them. */
  readonly each?: string;
  /** It must hold only where this field has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
} & (
  | { readonly least: number; readonly of: readonly Signal[] }
  | { readonly distinct: string }
  /** Two fields that are days, or `occurredOn`, the first and the last. */
  | { readonly order: readonly [string, string] }
  | { readonly dated: string; readonly lists: readonly DatedList[] }
);

/** A rule that does not hold, in the form of a field error. */
export interface BrokenRule {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * The rules of a kind that a content does not keep, in the order of the rules. Without `occurredOn` those about its day are passed over.
 *
 * @example
 * ```ts
 * const kind = { rules: [{ code: 'not-held-says-why', in: ['not-held'], least: 1, of: ['notHeld'] }] };
 * brokenRules(kind, { state: 'held', fields: {} }); // → []
 * brokenRules(kind, { state: 'not-held', fields: {} }); // → [{ pointer: '', code: 'not-held-says-why', message: 'This needs one of: notHeld.' }]
 * ```
 */
export function brokenRules(
  kind: { readonly rules: readonly Rule[] },
  { state, occurredOn, fields }: { readonly state: string; readonly occurredOn?: string; readonly fields: Members },
): BrokenRule[] {
  return kind.rules
    .filter((rule) => rule.in?.includes(state) ?? true)
    .flatMap((rule) => {
      if (rule.each === undefined) return faults(rule, { ...fields, occurredOn }, '');
      const entries = (fields[rule.each] ?? []) as readonly Members[];
      return entries.flatMap((entry, index) => faults(rule, { ...entry, occurredOn }, `/${rule.each}/${index}`));
    });
}

function faults(rule: Rule, members: Members, at: string): BrokenRule[] {
  const { code, where } = rule;
  if (where && !where.is.includes(members[where.field] as string)) return [];
  const fault = (pointer: string, message: string) => [{ pointer: at + pointer, code, message }];
  if ('of' in rule) {
    const found = new Set(rule.of.flatMap((signal) => signals(signal, members)));
    return found.size < rule.least ? fault('', needs(rule)) : [];
  }
  if ('distinct' in rule) {
    const values = listIn(members, rule.distinct);
    return new Set(values).size < values.length ? fault(`/${rule.distinct}`, 'This names something twice.') : [];
  }
  if ('order' in rule) {
    const [first, last] = rule.order;
    return (members[last] as string) < (members[first] as string) ? fault(`/${last}`, `This cannot be before ${first}.`) : [];
  }
  const day = members['occurredOn'] as string | undefined;
  if (day === undefined) return [];
  const list = rule.lists.find(({ from, to = day }) => from <= day && day <= to);
  return listIn(members, rule.dated).flatMap((value, index) =>
    list && value.startsWith(list.begins) ? [] : fault(`/${rule.dated}/${index}`, 'This is not in the list of the day that the record is about.'),
  );
}

const listIn = (members: Members, field: string): readonly string[] => (members[field] ?? []) as readonly string[];

function signals(signal: Signal, members: Members): string[] {
  const from = typeof signal === 'string' ? { field: signal } : signal;
  const value = members[from.field];
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  if (!('key' in from)) return ['as' in from ? from.as! : from.field];
  const values = (value as readonly Members[]).flatMap((entry) => (entry[from.key] ?? []) as string);
  return from.only === undefined ? values : values.filter((each) => each === from.only);
}

const needs = ({ least, of }: Extract<Rule, { readonly of: unknown }>): string => {
  const names = of.map((signal) => (typeof signal === 'string' ? signal : 'key' in signal ? `${signal.field}.${signal.key}${signal.only ? ` ${signal.only}` : ''}` : signal.field));
  return `This needs ${least === 1 ? 'one' : `${least} different`} of: ${[...new Set(names)].join(', ')}.`;
};
