import { dayNumber } from '../day.js';

/** One adult around a pupil, as the family register has them. */
export interface FamilyTie {
  readonly person: string;
  /** The first and the last day, `YYYY-MM-DD`; left out where there is none. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The register's bar: the person is shown nothing of this pupil. */
  readonly barred: boolean;
  /** A court order that forbids the person to be in contact, or school to tell them anything. */
  readonly order?: { readonly noContact?: boolean | undefined; readonly informationBar?: boolean | undefined } | undefined;
  readonly parentalResponsibility?: boolean | 'unknown' | undefined;
  readonly livesWithPupil?: boolean | undefined;
  /** The language that an interpreter is needed for. */
  readonly interpreter?: string | undefined;
}

/** Why one may not reach out to somebody, the gravest first. */
export type ContactStop = 'no-contact-order' | 'information-bar' | 'barred' | 'not-of-the-family';
/** What to settle first. */
export type ContactCheck = 'barred-person-at-home' | 'no-parental-responsibility' | 'responsibility-unknown';

/** Whether somebody may be contacted about a pupil. */
export interface ContactAnswer {
  /** `stop`: do not dial, ask the DSL. `check`: settle what `because` names first. */
  readonly answer: 'clear' | 'check' | 'stop';
  readonly because: readonly (ContactStop | ContactCheck)[];
  /** The language of the interpreter to bring. */
  readonly interpreter?: string;
}

/**
 * Whether one may ring, write to or visit somebody about a pupil, asked before dialling. A court order, a bar on information and somebody
 * who is not (or no longer) of the family stop it. To be settled first: a barred person lives under the same roof and could pick up the phone,
 * or parental responsibility is missing or not known. Where the register does not say whether somebody has it, it is not known.
 *
 * Source: design/domain.md 1.5 (parent contact: court-order and no-contact check before dialling) and 1.3; the answers are our own.
 *
 * @param ties everybody around this pupil
 * @param person whom one is about to contact
 * @param today `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * const mother = { person: 'mother', barred: false, parentalResponsibility: true, livesWithPupil: true };
 * noContactGuard([mother], 'mother', '2026-11-24'); // → { answer: 'clear', because: [] }
 * const father = { person: 'father', barred: true, order: { noContact: true } };
 * noContactGuard([mother, father], 'father', '2026-11-24'); // → { answer: 'stop', because: ['no-contact-order', 'barred'] }
 * ```
 */
export function noContactGuard(ties: readonly FamilyTie[], person: string, today: string): ContactAnswer {
  dayNumber(today);
  const current = ties.filter(({ from = today, to = today }) => from <= today && today <= to);
  const own = current.filter((tie) => tie.person === person);
  const any = (says: (tie: FamilyTie) => boolean | undefined) => own.some((tie) => says(tie) === true);
  const stops: ContactStop[] = [];
  if (any(({ order }) => order?.noContact)) stops.push('no-contact-order');
  if (any(({ order }) => order?.informationBar)) stops.push('information-bar');
  if (any(({ barred }) => barred)) stops.push('barred');
  if (own.length === 0) stops.push('not-of-the-family');
  if (stops.length > 0) return { answer: 'stop', because: stops };

  const checks: ContactCheck[] = [];
  if (any(({ livesWithPupil }) => livesWithPupil) && current.some((tie) => tie.livesWithPupil && isKeptAway(tie))) checks.push('barred-person-at-home');
  if (!any(({ parentalResponsibility }) => parentalResponsibility === true)) {
    checks.push(any(({ parentalResponsibility }) => parentalResponsibility === false) ? 'no-parental-responsibility' : 'responsibility-unknown');
  }
  const interpreter = own.find((tie) => tie.interpreter !== undefined)?.interpreter;
  return { answer: checks.length > 0 ? 'check' : 'clear', because: checks, ...(interpreter !== undefined && { interpreter }) };
}

const isKeptAway = ({ barred, order }: FamilyTie): boolean => barred || order?.noContact === true || order?.informationBar === true;
