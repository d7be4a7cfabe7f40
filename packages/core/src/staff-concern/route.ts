import type { Role } from '../access/roles.js';
import { RuleError } from '../rule-error.js';

/** Somebody who works at the school, or governs it. */
export interface StaffMember {
  readonly person: string;
  readonly roles: readonly Role[];
  /** Chairs the governors. */
  readonly chair?: boolean | undefined;
}

/**
 * Who is told of a concern about a member of staff, to be named as its readers: the head; where it is about the head, the chair of governors.
 * Nobody is told of a concern about themselves, and the DSL is not told as DSL.
 *
 * Source: design/domain.md 1.7 (the head, then the LADO; routing avoids whom it is about) and 6.3 (chair if head); Keeping children safe in
 * education, part four, from memory.
 *
 * @param subject whom the concern is about
 * @throws {RuleError} `nobody-to-tell` where there is neither: tell the LADO (the local authority's designated officer) outside the system
 * @example
 * ```ts
 * const staff = [{ person: 'head', roles: ['head'] }, { person: 'chair', roles: ['governor'], chair: true }, { person: 'dsl', roles: ['dsl'] }] as const;
 * routeStaffConcern('teacher', staff); // → ['head']
 * routeStaffConcern('head', staff); // → ['chair']
 * routeStaffConcern('head', []); // throws nobody-to-tell
 * ```
 */
export function routeStaffConcern(subject: string, staff: readonly StaffMember[]): string[] {
  const named = (is: (member: StaffMember) => boolean) => staff.filter((member) => member.person !== subject && is(member)).map(({ person }) => person);
  const heads = named(({ roles }) => roles.includes('head'));
  const isAboutHead = staff.some(({ person, roles }) => person === subject && roles.includes('head'));
  const told = isAboutHead || heads.length === 0 ? named(({ roles, chair }) => chair === true && roles.includes('governor')) : heads;
  if (told.length === 0) throw new RuleError('nobody-to-tell', { subject });
  return told;
}
