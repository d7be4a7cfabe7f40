import { roles, type Role } from './roles.js';

/** Whoever a summary is made for: one of the roles, or whoever wrote the record where the kind shows them no more than a summary. */
export type SummaryFor = Role | 'author';

/**
 * The fields that stay in a summary besides the envelope's: one list for all, or lists by role, where `all` is for those not named.
 * It is an allow-list: a field that a kind gains later is hidden until somebody names it.
 */
export type SummarySpec<Field extends string = string> =
  | readonly Field[]
  | ({ readonly all: readonly Field[] } & { readonly [Who in SummaryFor]?: readonly Field[] });

/** Every role's list written out. */
export type SummaryTable = Readonly<Record<SummaryFor, readonly string[]>>;

/**
 * The fields of each role's summary, written out.
 *
 * @example
 * ```ts
 * summaryTable(['title']).parent; // → ['title']
 * summaryTable({ all: [], pupil: ['pupilVoice'] }).pupil; // → ['pupilVoice']
 * ```
 */
export function summaryTable(spec: SummarySpec): SummaryTable {
  const lists = isList(spec) ? { all: spec } : spec;
  return Object.fromEntries([...roles, 'author' as const].map((who) => [who, (lists as Partial<SummaryTable>)[who] ?? lists.all])) as SummaryTable;
}

const isList = (spec: SummarySpec): spec is readonly string[] => Array.isArray(spec);

/**
 * The fields that stand in every summary.
 *
 * @example
 * ```ts
 * inEverySummary(summaryTable({ all: ['phase'], pupil: ['phase', 'pupilVoice'] })); // → ['phase']
 * ```
 */
export const inEverySummary = ({ author, ...others }: SummaryTable): string[] =>
  author.filter((field) => Object.values(others).every((list) => list.includes(field)));
