import type { Sentence } from './types.js';

type Params = Readonly<Record<string, string | number>>;

/**
 * A sentence with its gaps filled. A gap that nothing fills stays as it is written, so that it is seen.
 *
 * @param language of the sentence; picks the plural form and writes the numbers, with one decimal at most
 * @example
 * ```ts
 * const missed = { by: 'days', forms: { one: '{days} day missed', other: '{days} days missed' } };
 * sentence('en-GB', missed, { days: 1 }); // → '1 day missed'
 * sentence('en-GB', missed, { days: 2.5 }); // → '2.5 days missed'
 * ```
 */
export function sentence(language: string, pattern: Sentence, params: Params = {}): string {
  const numbers = new Intl.NumberFormat([language, 'en-GB'], { maximumFractionDigits: 1 });
  const write = (value: string | number): string => (typeof value === 'number' ? numbers.format(value) : value);
  return formOf(language, pattern, params).replace(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(params, name) ? write(params[name]!) : gap));
}

function formOf(language: string, pattern: Sentence, params: Params): string {
  if (typeof pattern === 'string') return pattern;
  const count = Number(params[pattern.by]);
  const none = count === 0 ? pattern.forms['zero'] : undefined;
  return none ?? pattern.forms[new Intl.PluralRules(language).select(count)] ?? pattern.forms.other;
}
