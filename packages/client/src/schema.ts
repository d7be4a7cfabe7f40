import { pointerOf } from '@learning-mentor/core/contract';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

interface Refusal {
  readonly success: false;
  readonly error: { readonly issues: readonly Issue[] };
}

/** As much of a zod schema as an answer is checked with. None of the contract's answers is changed by parsing. */
export interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | Refusal;
}

/** One page of a list. Without `next` it is the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins, for `.page(next)`. */
  readonly next?: string;
}

/**
 * Where an answer does not fit its schema (JSON Pointer), or undefined where it does. A field that the schema does not know is let
 * pass: the server may be newer than the page.
 */
export function misfit(schema: Schema<unknown>, value: unknown): string | undefined {
  const result = schema.safeParse(value);
  const wrong = result.success ? undefined : result.error.issues.find((issue) => issue.code !== 'unrecognized_keys');
  return wrong === undefined ? undefined : pointerOf(wrong.path);
}

/** The schema of a page of items. */
export const pageSchema = <Item>(item: Schema<Item>): Schema<Page<Item>> => ({
  safeParse(value) {
    const { items, next } = (value ?? {}) as Partial<Page<unknown>>;
    if (!Array.isArray(items)) return refuse([{ code: 'invalid_type', path: ['items'] }]);
    if (next !== undefined && typeof next !== 'string') return refuse([{ code: 'invalid_type', path: ['next'] }]);
    const issues = items.flatMap((one, index) => {
      const result = item.safeParse(one);
      return result.success ? [] : result.error.issues.map((issue) => ({ code: issue.code, path: ['items', index, ...issue.path] }));
    });
    return issues.length > 0 ? refuse(issues) : { success: true, data: value as Page<Item> };
  },
});

/** The schema of an answer without a body. */
export const nothing: Schema<undefined> = {
  safeParse: (value) => (value === undefined ? { success: true, data: undefined } : refuse([{ code: 'invalid_type', path: [] }])),
};

const refuse = (issues: readonly Issue[]): Refusal => ({ success: false, error: { issues } });
