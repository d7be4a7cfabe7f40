import { RuleError } from '../rule-error.js';
import type { CodeSet, CodeSets } from './code-set.js';
import { codeIn, setCalled } from './look-up.js';

/** A code that cannot be mistaken for one of another list: `suspension-reason:england-2020:DS`. Records keep codes of changing lists so. */
export type QualifiedCode<Namespace extends string = string> = `${Namespace}:${string}:${string}`;

/**
 * A code together with its list.
 *
 * @throws {RuleError} `unknown-code`
 * @example
 * ```ts
 * qualified(setInForce(codeSets['sen-type'], '2026-11-24'), 'DS'); // → 'sen-type:england-2025:DS'
 * ```
 */
export function qualified<Namespace extends string>(set: CodeSet & { readonly namespace: Namespace }, code: string): QualifiedCode<Namespace> {
  return `${set.namespace}:${set.key}:${codeIn(set, code).code}`;
}

/**
 * All codes of all sets with their lists, in order.
 *
 * @example
 * ```ts
 * allQualified(codeSets['sen-status'].slice(-1)); // → ['sen-status:england-2018:N', 'sen-status:england-2018:K', 'sen-status:england-2018:E']
 * ```
 */
export const allQualified = <Namespace extends string>(
  sets: readonly (CodeSet & { readonly namespace: Namespace })[],
): QualifiedCode<Namespace>[] => sets.flatMap((set) => set.codes.map(({ code }) => qualified(set, code)));

/**
 * What a qualified code stands for.
 *
 * @param sets of one namespace
 * @param date give it to have the set's dates checked as well
 * @throws {RuleError} `unknown-code-set` (also of another namespace), `unknown-code`, `no-code-set`, `bad-date`
 * @example
 * ```ts
 * readQualified(codeSets['sen-type'], 'sen-type:england-2004:BESD').entry; // → { code: 'BESD', area: 'BESD' }
 * readQualified(codeSets['sen-type'], 'suspension-reason:england-2020:DS'); // throws unknown-code-set
 * ```
 */
export function readQualified<Sets extends CodeSets>(
  sets: Sets,
  text: string,
  date?: string,
): { readonly set: Sets[number]; readonly entry: Sets[number]['codes'][number] } {
  const [namespace, key = '', ...code] = text.split(':');
  if (namespace !== sets[0].namespace) throw new RuleError('unknown-code-set', { set: namespace });
  const set = setCalled(sets, key);
  return { set, entry: codeIn(set, code.join(':'), date) };
}
