import { allQualified } from '../code-set/qualified.js';
import { suspensionReasonSets } from '../suspension/reason-sets.js';

/** The words of reasons for suspension under the names that records keep them by, `suspension-reason:england-2026:PP`. */
export const reasonsByList = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(allQualified(suspensionReasonSets).map((name) => [name, words[name.split(':')[2]!]!]));
