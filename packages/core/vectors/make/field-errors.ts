import * as z from 'zod/mini';
import { fieldErrors } from '../../src/contract/index.js';
import { actionInput, type RecordKind } from '../../src/record/index.js';

const subject = '0199a000-0000-7000-8000-000000000001';

/** What may be put in place of a field. `times` repeats a text, so that long ones are short to write. */
const puts: readonly { readonly put?: unknown; readonly times?: number }[] = [
  {}, { put: null }, { put: 7 }, { put: '' }, { put: ' ' }, { put: 'x' }, { put: [] }, { put: {} }, { put: true }, { put: -1 }, { put: 1.5 }, { put: 1e6 },
  { put: '2026-02-30' }, { put: '2026-2-3' }, { put: ['x', 7] }, { put: [{}] }, { put: 'é', times: 141 }, { put: '\u{1F600}', times: 4001 }, { put: 'x', times: 281 },
];

interface Asked {
  readonly kind: string;
  /** `input`, `change`, or the name of an action. */
  readonly schema: string;
  readonly of: z.ZodMiniObject;
  readonly base: Readonly<Record<string, unknown>>;
}

const asked = (kind: RecordKind): Asked[] => [
  { kind: kind.kind, schema: 'input', of: kind.input, base: { [kind.about]: subject, ...kind.example } },
  { kind: kind.kind, schema: 'change', of: kind.change, base: { ...kind.example } },
  ...Object.entries(kind.actions).map(([name, action]) => ({ kind: kind.kind, schema: name, of: actionInput(action), base: action.example ?? {} })),
];

/** The places in a value, as lists of keys; of lists the first entry alone. */
function places(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [at, ...(value.length > 0 ? places(value[0], [...at, 0]) : [])];
  if (value !== null && typeof value === 'object') return [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))];
  return [at];
}

function changed(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const next = changed((copy as Record<string | number, unknown>)[key], rest, put);
  if (next === undefined && !Array.isArray(copy)) delete (copy as Record<string | number, unknown>)[key];
  else (copy as Record<string | number, unknown>)[key] = next;
  return copy;
}

/**
 * What is wrong with a body, for each kind. `base` is the kind's or the action's example with whom it is about; at `at` stands `put` in
 * its place, or nothing. Each place gets a few of the values, in turn.
 */
export function errors(kinds: readonly RecordKind[]) {
  let turn = 0;
  return kinds.flatMap(asked).flatMap(({ kind, schema, of, base }) => {
    const at = [...new Map([...places(base), ...Object.keys(of.shape).map((name) => [name]), ['colour']].map((place) => [JSON.stringify(place), place])).values()];
    const few = schema === 'input' ? 2 : 1;
    return at.filter((place) => place.length > 0).flatMap((place) =>
      Array.from({ length: few }, () => puts[turn++ % puts.length]!).map((how) => {
        const put = how.times === undefined ? how.put : (how.put as string).repeat(how.times);
        const body = changed(base, place, put);
        const result = of.safeParse(body);
        return { kind, schema, at: place, ...how, errors: result.success ? [] : fieldErrors(result.error, body) };
      }),
    );
  });
}
