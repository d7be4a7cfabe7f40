import { canonicalJson } from '../record/canonical.js';
import { sha256 } from '../sha256.js';
import type { QuestionnaireWords } from './pack.js';

/**
 * The fingerprint of a wording: SHA-256 of its items in their order, its answers and its instructions as canonical JSON (RFC 8785). A word
 * changed, an item left out or moved gives another one; title, pack version and language do not count.
 *
 * @example
 * ```ts
 * wordingDigest(myWeekEnGb).length; // → 64
 * wordingDigest({ ...myWeekEnGb, title: 'Another' }) === wordingDigest(myWeekEnGb); // → true
 * wordingDigest({ ...myWeekEnGb, instructions: 'Think.' }) === wordingDigest(myWeekEnGb); // → false
 * ```
 */
export const wordingDigest = ({ instructions, items, responses }: QuestionnaireWords): string =>
  sha256(canonicalJson({ instructions, items, responses }));
