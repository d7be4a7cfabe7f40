import { dayNumber } from '../day.js';
import { RuleError } from '../rule-error.js';
import type { QuestionnairePack, QuestionnaireWords } from './pack.js';
import { wordingDigest } from './wording-digest.js';

/** A school's own word that it may use one questionnaire. */
export interface LicenceAttestation {
  /** The pack that the licence is for, its id. */
  readonly pack: string;
  readonly holder: string;
  readonly reference: string;
  /** Who says so. */
  readonly signedBy: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** That the wording is the publisher's, to the letter. */
  readonly unaltered: boolean;
}

/** What a pack is wanted for. */
export interface PackUse {
  /** Whether the product or service around it is paid for. */
  readonly commercial: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly words?: QuestionnaireWords | undefined;
  readonly attestation?: LicenceAttestation | undefined;
}

/** Why items are not shown, though scores may be typed in. */
export type ScoresOnlyReason = 'no-words' | 'no-licence' | 'licence-expired';

/**
 * Whether a pack's items may be shown to somebody, or only its scores typed in; undefined where they may be shown. Without words there is
 * nothing that the licence protects, so the scores can always be typed in. An attestation of another pack, or without holder, reference or
 * signatory, is none.
 *
 * Source: design/domain.md 3.2 (our own; what is not known to be allowed is not).
 *
 * @throws {RuleError} `licence-forbids` where words are given that may not be used so: in a paid product, or altered. `details.forbids` is
 *   `commercial` or `alterations`. `bad-date`
 * @example
 * ```ts
 * scoresOnly(myWeek, { commercial: true, today: '2026-11-24', words: myWeekEnGb }); // → undefined
 * scoresOnly(rosenberg, { commercial: false, today: '2026-11-24' }); // → 'no-words'
 * ```
 */
export function scoresOnly({ licence, id }: QuestionnairePack, use: PackUse): ScoresOnlyReason | undefined {
  const { commercial, today, words } = use;
  const attestation = use.attestation && attests(use.attestation, id) ? use.attestation : undefined;
  const day = dayNumber(today);
  if (!words) return 'no-words';
  const forbid = (forbids: string) => {
    throw new RuleError('licence-forbids', { pack: id, forbids });
  };
  if (commercial && !licence.commercial) forbid('commercial');
  if (!licence.alterations) {
    const authorised = licence.wordings?.[words.language];
    if (authorised === undefined ? attestation?.unaltered !== true : wordingDigest(words) !== authorised) forbid('alterations');
  }
  if (!licence.licenceRequired) return undefined;
  if (!attestation) return 'no-licence';
  return dayNumber(attestation.until) < day ? 'licence-expired' : undefined;
}

const attests = ({ pack, holder, reference, signedBy }: LicenceAttestation, id: string): boolean =>
  pack === id && [holder, reference, signedBy].every((text) => text.trim() !== '');
